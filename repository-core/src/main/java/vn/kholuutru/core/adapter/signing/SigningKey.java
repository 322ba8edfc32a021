package vn.kholuutru.core.adapter.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * A private key, or the handle of one inside a token, with its certificate chain.
 *
 * @param chain the signing certificate first
 * @param provider what can use the key; absent when any provider can
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain, Optional<Provider> provider, boolean forTrialOnly) {
    SigningKey {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** @throws ProblemException SIGNING_KEY_UNUSABLE, naming the source and the reason, never the password */
    static SigningKey load(SigningKeySource source) {
        try {
            SigningKey key = switch (source) {
                case SigningKeySource.TrialKey trial ->
                    TrialCertificateAuthority.forSigning(trial.folder()).key();
                case SigningKeySource.Pkcs12 file -> fromPkcs12(file, false);
                case SigningKeySource.Pkcs11 token -> fromPkcs11(token);
            };
            key.certificate().checkValidity();
            return key;
        } catch (IOException | GeneralSecurityException | RuntimeException unusable) {
            ProblemException problem = new ProblemException(new Problem.Invalid(
                    "SIGNING_KEY_UNUSABLE", List.of(source.toString(), String.valueOf(unusable.getMessage()))));
            problem.initCause(unusable);
            throw problem;
        }
    }

    static SigningKey fromPkcs12(SigningKeySource.Pkcs12 source, boolean forTrialOnly)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = source.password().toCharArray();
        try (InputStream bytes = Files.newInputStream(source.file())) {
            store.load(bytes, password);
        }
        return choose(store, source.alias(), password, Optional.empty(), forTrialOnly);
    }

    private static SigningKey fromPkcs11(SigningKeySource.Pkcs11 source) throws IOException, GeneralSecurityException {
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=kho-signing-" + source.slotListIndex() + "\nlibrary=\"" + source.library()
                        + "\"\nslotListIndex=" + source.slotListIndex() + "\n");
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        char[] pin = source.pin().toCharArray();
        store.load(null, pin);
        return choose(store, source.alias(), pin, Optional.of(provider), false);
    }

    private static SigningKey choose(
            KeyStore store, Optional<String> wanted, char[] password, Optional<Provider> provider, boolean forTrialOnly)
            throws GeneralSecurityException {
        List<String> keys = Collections.list(store.aliases()).stream()
                .filter(alias -> holdsKey(store, alias))
                .toList();
        String alias = wanted.orElseGet(() -> onlyOne(keys));
        if (!keys.contains(alias)) {
            throw new IllegalArgumentException("no signing key named " + alias + ", there are " + keys);
        }
        PrivateKey key = (PrivateKey) store.getKey(alias, password);
        List<X509Certificate> chain = Arrays.stream(chain(store, alias))
                .map(X509Certificate.class::cast)
                .toList();
        return new SigningKey(key, chain, provider, forTrialOnly);
    }

    private static Certificate[] chain(KeyStore store, String alias) throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        if (chain == null || chain.length == 0) {
            throw new IllegalArgumentException("the signing key " + alias + " has no certificate");
        }
        return chain;
    }

    private static boolean holdsKey(KeyStore store, String alias) {
        try {
            return store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("cannot read the entry " + alias, unreadable);
        }
    }

    private static String onlyOne(List<String> keys) {
        if (keys.size() != 1) {
            throw new IllegalArgumentException("expected one signing key, there are " + keys + ": name one");
        }
        return keys.get(0);
    }
}
