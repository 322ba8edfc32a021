package vn.kholuutru.ingest.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hồ sơ that are one document: their one file may be named after the hồ sơ, {@code <mã hồ sơ>.pdf} (TT 05/2025, Điều
 * 8.1.d). Told of every row first, because a hồ sơ of several documents is not one file whatever its name.
 */
final class WholeDossiers {
    private static final String FIRST_ORDINAL = ".0000001";

    private final Map<String, Integer> rows = new HashMap<>();

    void expect(RecordRow row) {
        dossierOf(row).ifPresent(code -> rows.merge(code, 1, Integer::sum));
    }

    /** Mã hồ sơ, when the row is the only one of its hồ sơ. */
    Optional<String> code(RecordRow row) {
        return dossierOf(row).filter(code -> rows.getOrDefault(code, 0) == 1);
    }

    /** The code of the one document, when the file is named after the hồ sơ: mã hồ sơ and the first ordinal. */
    Optional<String> codeOfDocument(RecordRow row, String stem) {
        return code(row).filter(stem::equals).map(code -> code + FIRST_ORDINAL);
    }

    private static Optional<String> dossierOf(RecordRow row) {
        return row.dossierCode()
                .or(() -> row.code()
                        .filter(code -> code.contains("."))
                        .map(code -> code.substring(0, code.lastIndexOf('.'))));
    }
}
