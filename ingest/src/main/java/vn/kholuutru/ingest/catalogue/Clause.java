package vn.kholuutru.ingest.catalogue;

/**
 * A place in a legal text.
 *
 * @param place as the Vietnamese text counts, such as {@code Điều 8.1.d}; empty when only the text as a whole is known
 * @param certainty how sure the archive is that the text says so
 */
public record Clause(LegalText text, String place, Certainty certainty) {
    /** Paper to two-layer PDF/A, 24-bit colour, 200 or 300 dpi, every page. */
    public static final Clause DIGITISATION = secondary("Điều 8.1");

    /** Photographs and recordings: formats, colour, resolution, bit rate. */
    public static final Clause MEDIA = secondary("Điều 8");

    /** The name of a digitised file: mã hồ sơ, a dot, the ordinal. */
    public static final Clause FILE_NAME = secondary("Điều 8.1.d");

    /** What is looked at on receipt: viruses, authenticity, agreement with the mục lục. */
    public static final Clause RECEIPT = secondary("Điều 17–25");

    /** The tables of fields. */
    public static final Clause FIELDS = secondary("Phụ lục I–IV");

    /** The input data of digitised paper under the older circular: PDF 1.4 or later, colour, 200 dpi, every page. */
    public static final Clause OLDER_DIGITISATION = new Clause(LegalText.TT02_2019, "", Certainty.RECALLED);

    public static final Clause OLDER_FIELDS = new Clause(LegalText.TT02_2019, "Phụ lục", Certainty.SECONDARY);

    /** Records with a secrecy mark are handed over after declassification only. */
    public static final Clause SECRECY = new Clause(LegalText.ARCHIVES_LAW, "Điều 17", Certainty.OFFICIAL);

    /** Each document gets its digest at receipt and is kept unaltered from then on. */
    public static final Clause INTEGRITY = new Clause(LegalText.QCVN12, "2.2.5.4", Certainty.OFFICIAL);

    /** What the archive asks of its own accord. */
    public static final Clause ARCHIVE = new Clause(LegalText.THIS_ARCHIVE, "", Certainty.INFERRED);

    private static Clause secondary(String place) {
        return new Clause(LegalText.TT05_2025, place, Certainty.SECONDARY);
    }

    /** A clause of PDF/A, known through the validator that was made from it. */
    public static Clause pdfa(String place) {
        return new Clause(LegalText.PDFA, place, Certainty.SECONDARY);
    }

    public static Clause pdf(String place) {
        return new Clause(LegalText.PDF, place, Certainty.SECONDARY);
    }

    public String vi() {
        return place.isEmpty() ? text.vi() : text.vi() + ", " + place;
    }

    public String en() {
        String english = place.replace("Điều", "Article").replace("Phụ lục", "Annex");
        return english.isEmpty() ? text.en() : text.en() + ", " + english;
    }
}
