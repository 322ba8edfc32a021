package vn.kholuutru.core.model.quarantine;

/** Why a file was kept out of the store and away from everybody. */
public enum QuarantineReason {
    /** Its row of the mục lục, or that of its hồ sơ, says Mật, Tối mật or Tuyệt mật. */
    SECRET_RECORD("SECRET_RECORD"),
    /** A page bears the stamp Mật, Tối mật or Tuyệt mật. */
    SECRET_STAMP("SECRET_STAMP"),
    /** A scanner found malware in it. */
    VIRUS("VIRUS_FOUND");

    private final String fault;

    QuarantineReason(String fault) {
        this.fault = fault;
    }

    /** The fault of the finding that brings a file here. */
    public String fault() {
        return fault;
    }

    /** True when not even words about the file's content may be kept. */
    public boolean secret() {
        return this != VIRUS;
    }
}
