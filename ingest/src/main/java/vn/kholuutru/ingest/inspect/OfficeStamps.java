package vn.kholuutru.ingest.inspect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.rights.SecrecyStamp;
import vn.kholuutru.ingest.inspect.Inspection.Mark;

/** Stamps of secrecy among the first lines of an office file, whose text has no pages: all count as on page 1. */
final class OfficeStamps {
    private static final int FIRST_LINES = 60;

    private OfficeStamps() {}

    static List<Mark> in(OfficeFacts facts) {
        Set<SecrecyStamp> found = new LinkedHashSet<>();
        String before = "";
        for (String line : facts.text().lines().limit(FIRST_LINES).toList()) {
            Optional<SecrecyStamp> stamp = SecrecyStamp.of(line.strip(), before);
            stamp.ifPresent(found::add);
            before = line;
        }
        if (found.contains(SecrecyStamp.DECLASSIFIED)) {
            found.remove(SecrecyStamp.SECRET);
        }
        return found.stream().map(stamp -> new Mark(stamp, 1)).toList();
    }
}
