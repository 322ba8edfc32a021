package vn.kholuutru.ingest.legacy;

/** In what a text that is not Unicode Vietnamese may be written. */
public enum LegacyEncoding {
    /** TCVN 5712 in its ABC fonts: .VnTime and its kin. */
    TCVN3("TCVN3 (ABC)", new Tcvn3()),
    /** VNI for Windows: VNI-Times and its kin; a letter and its mark are two characters. */
    VNI("VNI", new Vni()),
    /** Marks as ASCII punctuation, RFC 1456. */
    VIQR("VIQR", new Viqr()),
    /** Bytes of windows-1258 that were read as windows-1252. */
    WINDOWS_1258("windows-1258", new Windows1258()),
    /** Bytes of UTF-8 that were read as an 8-bit code page of Windows. */
    MISREAD_UTF8("UTF-8", new MisreadUtf8());

    private final String label;
    private final Reading reading;

    LegacyEncoding(String label, Reading reading) {
        this.label = label;
        this.reading = reading;
    }

    /** The name people know it by, the same in every language. */
    public String label() {
        return label;
    }

    /** The text in Unicode, NFC, whatever it really is written in; what this encoding has no character for stays. */
    public String toUnicode(String text) {
        return reading.toUnicode(text);
    }

    /** True when this reading could change the text at all: a quick look. */
    boolean mayChange(String text) {
        return reading.mayChange(text);
    }

    /** True when a piece of text speaks for or against this encoding. */
    boolean isTelling(String piece) {
        return mayChange(piece) && reading.isTelling(piece);
    }
}
