package vn.kholuutru.core.port;

/** Signs manifests for the archive. */
public interface ManifestSigner {
    /** A detached CAdES signature (DER, ETSI EN 319 122-1 baseline B) over exactly these bytes, SHA-256 or stronger. */
    byte[] sign(byte[] manifest);

    /** Who signs: the subject of the certificate, RFC 4514. */
    String signerName();

    /** True when the key is the local test key that no outsider trusts. */
    boolean forTrialOnly();
}
