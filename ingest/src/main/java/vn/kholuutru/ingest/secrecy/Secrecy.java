package vn.kholuutru.ingest.secrecy;

import java.util.List;
import java.util.Set;
import vn.kholuutru.core.model.report.Finding;

/** What may be said of a record marked secret: that it is, and where the mark was found. */
public final class Secrecy {
    /** The row of the mục lục, or that of the hồ sơ, says so. */
    public static final String RECORD = "SECRET_RECORD";

    /** A page says so. */
    public static final String STAMP = "SECRET_STAMP";

    private static final Set<String> FAULTS = Set.of(RECORD, STAMP);

    private Secrecy() {}

    public static boolean concerns(Finding finding) {
        return FAULTS.contains(finding.fault());
    }

    /**
     * The findings that may leave the archive's hands: of a secret record only those that say so, because all others quote
     * what the record says.
     */
    public static List<Finding> withheld(List<Finding> findings) {
        List<Finding> secret =
                findings.stream().filter(Secrecy::concerns).distinct().toList();
        return secret.isEmpty() ? findings : secret;
    }
}
