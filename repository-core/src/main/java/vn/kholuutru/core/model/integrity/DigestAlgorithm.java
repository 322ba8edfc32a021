package vn.kholuutru.core.model.integrity;

/** The digests the archive keeps of every file. */
public enum DigestAlgorithm {
    SHA_256("SHA-256", 64),
    SHA_512("SHA-512", 128);

    private final String jcaName;
    private final int hexLength;

    DigestAlgorithm(String jcaName, int hexLength) {
        this.jcaName = jcaName;
        this.hexLength = hexLength;
    }

    /** The name for {@link java.security.MessageDigest#getInstance(String)}. */
    public String jcaName() {
        return jcaName;
    }

    public int hexLength() {
        return hexLength;
    }
}
