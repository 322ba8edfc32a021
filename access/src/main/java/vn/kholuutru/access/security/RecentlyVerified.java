package vn.kholuutru.access.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers that a password fitted its bcrypt hash, so that a system sending Basic with each of a thousand requests does
 * not pay for bcrypt a thousand times. Keeps keyed digests only, with a key that dies with the process; a changed
 * password has another hash and is not found.
 */
final class RecentlyVerified {
    private static final int MOST = 256;

    private final SecretKeySpec key;
    private final Map<String, Boolean> digests = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    RecentlyVerified() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean contains(String name, String password, String hash) {
        String digest = digest(name, password, hash);
        synchronized (digests) {
            return digests.get(digest) != null;
        }
    }

    void remember(String name, String password, String hash) {
        String digest = digest(name, password, hash);
        synchronized (digests) {
            digests.put(digest, Boolean.TRUE);
        }
    }

    private String digest(String name, String password, String hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : new String[] {name, password, hash}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }
}
