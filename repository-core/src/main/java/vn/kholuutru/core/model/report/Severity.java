package vn.kholuutru.core.model.report;

import java.util.Locale;

/** What a finding means for the file it was found in. */
public enum Severity {
    /** The file is refused. */
    ERROR,
    /** The file is accepted; somebody should look. */
    WARNING,
    /** A fact worth recording. */
    INFO;

    /** The word in reports and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
