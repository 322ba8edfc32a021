package vn.kholuutru.core.model.paper;

import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Closures;

/**
 * The master data (dữ liệu chủ) of a hồ sơ kept on paper alone, by which it can be found and asked for (TT 05/2025 Điều 32.5).
 *
 * @param fonds mã phông
 * @param dossier mã hồ sơ, unique in the archive
 * @param sheets số tờ; 0 when nobody has counted
 * @param place where it lies in the depot, for staff alone; may be empty
 */
public record PaperRecord(
        UUID id,
        String fonds,
        String dossier,
        String title,
        Optional<Integer> firstYear,
        Optional<Integer> lastYear,
        int sheets,
        String place,
        AccessLevel level) {
    public static final int LONGEST_CODE = 60;
    public static final int LONGEST_TITLE = 1_000;
    public static final int LONGEST_PLACE = 200;

    /** The level of access that holds while this is closed: a closed phông or hồ sơ is closed on paper too. */
    public AccessLevel levelUnder(Closures closures) {
        boolean closed = closures.fonds().contains(fonds) || closures.dossiers().contains(dossier);
        return closed && level == AccessLevel.PUBLIC ? AccessLevel.CONDITIONAL : level;
    }

    public PaperRecord {
        if (dossier.isBlank() || title.isBlank() || fonds.isBlank() || sheets < 0) {
            throw new IllegalArgumentException("a record needs codes, a title and a number of sheets");
        }
        if (firstYear.isPresent() && lastYear.isPresent() && lastYear.get() < firstYear.get()) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }
}
