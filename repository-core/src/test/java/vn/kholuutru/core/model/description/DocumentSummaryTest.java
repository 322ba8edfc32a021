package vn.kholuutru.core.model.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.rdf.Samples;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;

class DocumentSummaryTest {
    private static final MetadataProfile TT05 =
            new ShaclProfileCatalogue().find(ProfileId.TT05_2025).orElseThrow();

    @Test
    void saysOfAPhotographItsTitleItsAuthorItsDayAndItsKind() {
        DocumentSummary summary = DocumentSummary.of(Samples.photo(), TT05);

        assertEquals(
                new DocumentSummary(
                        Optional.of("Cắt băng khánh thành"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2008, 1, 9)),
                        Optional.of("Nguyễn Văn An"),
                        Optional.of("Ảnh")),
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
        assertEquals(Optional.of(LocalDate.of(1998, 7, 15)), summary.issuedDate());
        assertEquals(Optional.of("Âm thanh"), summary.type());
    }
}
