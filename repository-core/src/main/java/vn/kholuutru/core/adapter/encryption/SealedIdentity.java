package vn.kholuutru.core.adapter.encryption;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.kholuutru.core.model.paper.FoldedText;
import vn.kholuutru.core.model.reader.Reader;

/**
 * Identity data of one reader under AES-256-GCM: the version 1, 12 bytes of nonce, the rest. Bound to the name of the account, so
 * that a row moved to another account does not open.
 */
public final class SealedIdentity {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final SecretKeySpec markKey;
    private final SecretKeySpec nameKey;

    public SealedIdentity(IdentityKey key) {
        this.key = new SecretKeySpec(key.bits(), "AES");
        this.markKey = derived(key, "number-mark");
        this.nameKey = derived(key, "name-mark");
    }

    public byte[] seal(Reader reader) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, reader.account(), nonce).doFinal(written(reader));
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** Empty for another key, another account, or altered bytes. */
    public Optional<Reader> open(String account, byte[] sealed) {
        if (sealed.length < 1 + NONCE || sealed[0] != VERSION) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(sealed).position(1);
        byte[] nonce = new byte[NONCE];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            return Optional.of(
                    read(account, cipher(Cipher.DECRYPT_MODE, account, nonce).doFinal(rest)));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** The same for the same number, and of no use without the key. */
    public byte[] mark(String identityNumber) {
        return hmac(markKey, identityNumber.toUpperCase(Locale.ROOT));
    }

    /** One for each different word, whatever its marks and capitals: words that are equal are seen to be equal, and no more. */
    public List<byte[]> nameMarks(String fullName) {
        return FoldedText.words(fullName).stream()
                .distinct()
                .map(word -> hmac(nameKey, word))
                .toList();
    }

    private static SecretKeySpec derived(IdentityKey key, String use) {
        return new SecretKeySpec(hmac(new SecretKeySpec(key.bits(), "HmacSHA256"), use), "HmacSHA256");
    }

    private Cipher cipher(int mode, String account, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] written(Reader reader) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(reader.fullName());
            out.writeUTF(reader.identityNumber());
            out.writeUTF(reader.birthDate().toString());
            out.writeUTF(reader.address());
            out.writeUTF(reader.phone());
            out.writeUTF(reader.email());
            out.writeUTF(reader.organisation());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static Reader read(String account, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Reader(
                    account,
                    in.readUTF(),
                    in.readUTF(),
                    LocalDate.parse(in.readUTF()),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
