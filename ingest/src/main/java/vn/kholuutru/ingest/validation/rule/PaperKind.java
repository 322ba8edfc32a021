package vn.kholuutru.ingest.validation.rule;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;

/** Maps and drawings are scanned finer than ordinary pages; so is whatever does not fit on A2. */
enum PaperKind {
    ORDINARY,
    MAP_OR_DRAWING;

    /** Bản đồ, bản vẽ kỹ thuật (TT 05/2025, mã tên loại). */
    private static final Set<String> CODES = Set.of("30", "31");

    private static final Pattern WORDS = Pattern.compile("bản đồ|bản vẽ|sơ đồ địa chính");
    /** 420 × 594 mm in square points, and a little more for a scanner's margin. */
    private static final double A2 = 1190.6 * 1683.8 * 1.03;

    static PaperKind of(DeliveredDocument document) {
        Optional<Description> description = document.description();
        boolean coded = description
                .flatMap(described -> described.first("typeName"))
                .filter(CODES::contains)
                .isPresent();
        boolean named = description
                .flatMap(described -> described.first("TypeName"))
                .filter(type -> WORDS.matcher(plain(type)).find())
                .isPresent();
        return coded || named ? MAP_OR_DRAWING : ORDINARY;
    }

    int required(PageFacts page, Agreement agreement) {
        boolean large = page.widthPoints() * page.heightPoints() > A2;
        return this == MAP_OR_DRAWING || large
                ? agreement.resolution().drawings()
                : agreement.resolution().pages();
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
