package vn.kholuutru.ingest.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.ingest.validation.rule.FileUnderJudgement.file;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.inspect.Inspection.Colour;
import vn.kholuutru.ingest.validation.DocumentValidator;

class FileRulesTest {
    private static final DocumentValidator ALL_RULES = DocumentValidator.standard();

    @Test
    void findNothingInAGoodFile() {
        assertThat(judgedByAll(file().page(200).page(300).statedPages(2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, FileIsNotEmpty",
        "EXE_RENAMED, FileIsNotExecutable",
        "WRONG_FORMAT, FormatSuitsTheRecord",
        "HEADER_NOT_AT_START, PdfStartsAtTheFirstByte",
        "DATA_AFTER_EOF, NothingFollowsTheEndOfFile",
        "TRUNCATED, FileIsWhole",
        "ENCRYPTED, FileIsNotEncrypted",
        "ACTIVE_CONTENT, FileHasNoActiveContent",
        "ATTACHMENT, FileHasNoAttachment",
        "BOMB, FileUnpacksToAReasonableSize",
        "FALSE_IMAGE_SIZE, ImagesHaveTheirStatedSize",
        "TOO_SLOW, FileWasReadInTime",
        "UNREADABLE, FileIsReadable"
    })
    void reportACauseOnceAndNotWhatFollowsFromIt(String fault, String rule) {
        List<Finding> findings =
                judgedByAll(file().notPdfa("6.1").obstacle(fault, "detail").statedPages(3));

        assertThat(findings)
                .containsExactly(new Finding(
                        rule, fault, Severity.ERROR, Place.row("VanBan", 7).in("tep/01.pdf"), "detail"));
    }

    @Test
    void refuseAPageBelowTwoHundredPixelsPerInch() {
        Finding finding = only(file().page(200).page(150).page(149).judgedBy(new ResolutionIsSufficient()));

        assertThat(finding.fault()).isEqualTo("DPI_TOO_LOW");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.arguments()).containsExactly("149", "200", "2, 3");
    }

    @ParameterizedTest
    @CsvSource({
        "tt05-2025, typeName, 30, 1",
        "tt05-2025, typeName, 31, 1",
        "tt05-2025, typeName, 22, 0",
        "tt02-2019, TypeName, Bản đồ địa chính, 1",
        "tt02-2019, TypeName, BẢN VẼ thiết kế, 1",
        "tt02-2019, TypeName, Công văn, 0"
    })
    void askMoreOfMapsAndDrawings(String profile, String field, String type, int faults) {
        assertThat(file().under(new ProfileId(profile))
                        .described(field, type)
                        .page(250)
                        .judgedBy(new ResolutionIsSufficient()))
                .hasSize(faults);
        assertThat(file().under(new ProfileId(profile))
                        .described(field, type)
                        .page(300)
                        .judgedBy(new ResolutionIsSufficient()))
                .isEmpty();
    }

    @Test
    void tolerateOneInAHundredOfResolution() {
        assertThat(file().page(198).judgedBy(new ResolutionIsSufficient())).isEmpty();
        assertThat(file().page(197).judgedBy(new ResolutionIsSufficient())).hasSize(1);
    }

    @Test
    void judgeNoResolutionWhereNothingIsScanned() {
        assertThat(file().page(0, Colour.NO_IMAGE, "Mục lục", false).judgedBy(new ResolutionIsSufficient()))
                .isEmpty();
    }

    @Test
    void refuseGreyAndBitonalPages() {
        Finding finding = only(file().page(Colour.GREY)
                .page(Colour.BITONAL)
                .page(Colour.GREY)
                .page(Colour.COLOUR)
                .judgedBy(new PagesAreInColour()));

        assertThat(finding.fault()).isEqualTo("NOT_24BIT_COLOUR");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.arguments()).containsExactly("1–3");
    }

    @Test
    void onlyWarnUnderTheOlderCircular() {
        FileUnderJudgement old =
                file().under(ProfileId.TT02_2019).notPdfa("XMP pdfaid:part").page(200, Colour.GREY, "", false);

        assertThat(only(old.judgedBy(new PagesAreInColour())).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(old.judgedBy(new EveryPageHasText())).severity()).isEqualTo(Severity.WARNING);
        assertThat(only(old.judgedBy(new FileIsPdfA())).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void refuseAFileWithoutAnyText() {
        Finding finding = only(file().page("").page(" . ").judgedBy(new EveryPageHasText()));

        assertThat(finding.fault()).isEqualTo("NO_TEXT_LAYER");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void pointOutAPageWithoutTextAmongOthers() {
        Finding finding = only(file().page("Tờ trình").page("").judgedBy(new EveryPageHasText()));

        assertThat(finding.fault()).isEqualTo("PAGE_WITHOUT_TEXT");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.arguments()).containsExactly("2");
    }

    @Test
    void refuseAFileThatIsNotPdfaAndNameTheFirstClauses() {
        Finding finding =
                only(file().page(200).notPdfa("6.1", "6.2", "6.3", "6.4").judgedBy(new FileIsPdfA()));

        assertThat(finding.fault()).isEqualTo("NOT_PDFA");
        assertThat(finding.arguments()).containsExactly("6.1; 6.2; 6.3");
    }

    @Test
    void refuseAnotherNumberOfPagesThanStated() {
        Finding finding = only(file().page(200).statedPages(2).judgedBy(new PageCountAgrees()));

        assertThat(finding.fault()).isEqualTo("PAGE_COUNT_DIFFERS");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.arguments()).containsExactly("2", "1");
        assertThat(file().page(200).judgedBy(new PageCountAgrees())).isEmpty();
    }

    @Test
    void warnOfADamagedImage() {
        Finding finding = only(file().page(200)
                .page(200, Colour.COLOUR, "Nghị quyết", true)
                .judgedBy(new ImagesDecodeWithoutComplaint()));

        assertThat(finding.fault()).isEqualTo("BITROT");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.arguments()).containsExactly("2");
    }

    private static List<Finding> judgedByAll(FileUnderJudgement file) {
        Agreement agreement = Agreement.standard(ProfileId.TT05_2025, false);
        return ALL_RULES.validate(file.document(), file.inspection(), agreement).findings();
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
