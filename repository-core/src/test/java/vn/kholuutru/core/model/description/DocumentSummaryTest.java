package vn.kholuutru.core.model.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.rdf.Samples;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;

class DocumentSummaryTest {
    private static final MetadataProfile TT05 =
            new ShaclProfileCatalogue().find(ProfileId.TT05_2025).orElseThrow();
    private static final MetadataProfile TT02 =
            new ShaclProfileCatalogue().find(ProfileId.TT02_2019).orElseThrow();

    @Test
    void saysOfAPhotographItsTitleItsAuthorItsDayAndItsKind() {
        DocumentSummary summary = DocumentSummary.of(Samples.photo(), TT05);

        assertEquals(
                new DocumentSummary(
                        Optional.of("Cắt băng khánh thành"),
                        Optional.empty(),
                        Optional.of(new PartialDate("2008-01-09")),
                        Optional.of("Nguyễn Văn An"),
                        Optional.of("Ảnh"),
                        summary.retention(),
                        List.of()),
                summary);
    }

    @Test
    void callsAPhotographByItsEventAndItsTableWhereItSaysNoMore() {
        Description untitled = Samples.with(Samples.with(Samples.photo(), "imageTitle"), "typePic");

        DocumentSummary summary = DocumentSummary.of(untitled, TT05);

        assertEquals(Optional.of("Lễ khánh thành cầu Thủ Thiêm"), summary.title());
        assertEquals(Optional.of("Phim/ảnh"), summary.type());
    }

    @Test
    void saysOfARecordingItsTitleItsAuthorItsDayAndItsKind() {
        DocumentSummary summary = DocumentSummary.of(Samples.recording(), TT05);

        assertEquals(Optional.of("Phát biểu khai mạc kỳ họp"), summary.title());
        assertEquals(Optional.of(new PartialDate("1998-07-15")), summary.issued());
        assertEquals(Optional.of("Âm thanh"), summary.type());
    }

    @Test
    void saysRetentionAndLanguagesInWordsWhicheverCircularDescribesIt() {
        DocumentSummary inCodes = DocumentSummary.of(
                described(ProfileId.TT05_2025, Map.of("maintenance", List.of("05"), "language", List.of("01", "03"))),
                TT05);
        DocumentSummary inWords = DocumentSummary.of(
                described(ProfileId.TT02_2019, Map.of("Language", List.of("tiếng Việt;  Tiếng  Pháp", "Tiếng Việt"))),
                TT02);

        assertEquals(Optional.of("20 năm"), inCodes.retention());
        assertEquals(List.of("Tiếng Việt", "Tiếng Pháp"), inCodes.languages());
        assertEquals(Optional.empty(), inWords.retention());
        assertEquals(List.of("Tiếng Việt", "Tiếng Pháp"), inWords.languages());
    }

    @Test
    void readsTheRetentionOfADossierAsClerksWriteIt() {
        assertEquals(Optional.of("Vĩnh viễn"), retentionOfDossier(" VĨNH  VIỄN"));
        assertEquals(Optional.of("20 năm"), retentionOfDossier("20"));
        assertEquals(Optional.of("Đến khi văn bản hết hiệu lực"), retentionOfDossier("đến khi văn bản hết hiệu lực"));
    }

    @Test
    void knowsADateAsFarAsItIsWritten() {
        assertEquals(Optional.of(new PartialDate("1986")), issued("1986"));
        assertEquals(Optional.of(new PartialDate("1986-05")), issued("1986-05"));
        assertEquals(Optional.empty(), issued("khoảng 1986"));
    }

    private static Optional<PartialDate> issued(String value) {
        return DocumentSummary.of(described(ProfileId.TT05_2025, Map.of("issuedDate", List.of(value))), TT05)
                .issued();
    }

    private static Optional<String> retentionOfDossier(String words) {
        return DocumentSummary.retention(
                new Description(
                        ProfileId.TT02_2019,
                        RecordKind.DOSSIER,
                        Map.of(new FieldCode("Maintenance"), List.of(words)),
                        true),
                TT02);
    }

    private static Description described(ProfileId profile, Map<String, List<String>> values) {
        return new Description(
                profile,
                RecordKind.DOCUMENT,
                values.entrySet().stream()
                        .collect(Collectors.toMap(entry -> new FieldCode(entry.getKey()), Map.Entry::getValue)),
                true);
    }
}
