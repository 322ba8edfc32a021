package vn.kholuutru.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.report.FindingTexts;

/**
 * {@code docs/validation-rules.md} says what the rules say. Write it anew with
 * {@code mvn -pl ingest -am test -Dtest=ValidationRulesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dkho.write-documents=true}.
 */
class ValidationRulesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("kho.home"), "docs", "validation-rules.md");
    private static final FindingTexts VIETNAMESE = FindingTexts.in(FindingTexts.VIETNAMESE);
    private static final FindingTexts ENGLISH = FindingTexts.in(Locale.ENGLISH);

    @Test
    void thePageIsWhatTheRulesSay() throws IOException {
        if (Boolean.getBoolean("kho.write-documents")) {
            Files.writeString(PAGE, page());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder(introduction());
        for (FaultSource source : ServiceLoader.load(FaultSource.class)) {
            page.append("\n## ").append(heading(source)).append("\n\n").append(TABLE_HEAD);
            source.faults().forEach(fault -> page.append(row(fault)));
        }
        return page.toString();
    }

    private static String introduction() {
        return """
                # Quy tắc kiểm tra · Validation rules

                Trang này được sinh từ chính các quy tắc; một phép thử báo lỗi khi trang không còn đúng.
                This page is generated from the rules themselves; a test fails when it is out of date.

                - **từ chối · refuse**: tệp không được nhận. **cảnh báo · warn**: tệp được nhận, cần người xem lại. **ghi nhận · note**: chỉ ghi lại.
                - **cố định · fixed**: không thỏa thuận nào thay đổi được. **thỏa thuận · by agreement**: Kho và đơn vị giao nộp có thể thỏa thuận mức khác.
                - Độ chắc chắn của căn cứ · How sure the clause is: *official* – đọc trong văn bản công bố; *secondary* – đọc trong bản tóm tắt hoặc phần mềm làm theo văn bản; *recalled* – theo trí nhớ; *inferred* – suy luận.
                - Chứng minh · Proof: phép thử cho thấy lỗi được phát hiện, `Lớp#phương thức`. The test that shows the fault being found.
                """;
    }

    private static final String TABLE_HEAD = """
            | Lỗi · Fault | Ý nghĩa · Meaning | TT 05/2025 | TT 02/2019 | Mức · Latitude | Căn cứ · Clause | Quy tắc, chứng minh · Rule, proof |
            |---|---|---|---|---|---|---|
            """;

    private static String heading(FaultSource source) {
        return switch (source.getClass().getSimpleName()) {
            case "RecordFaults" -> "Đợt giao nộp và mục lục · The delivery and its finding aid";
            case "RecordRules" -> "Các bản ghi đối chiếu với nhau · Records held against each other";
            case "FileFaults" -> "Tệp · Files";
            case "StepFaults" -> "Các bước tiếp nhận · The steps of the intake";
            default -> source.getClass().getSimpleName();
        };
    }

    private static String row(Fault fault) {
        return "| `%s` | %s<br>*%s* | %s | %s | %s | %s | %s<br>`%s` |%n"
                .formatted(
                        fault.word(),
                        sentence(VIETNAMESE, fault),
                        sentence(ENGLISH, fault),
                        severity(fault.severity(ProfileId.TT05_2025)),
                        severity(fault.severity(ProfileId.TT02_2019)),
                        fault.latitude() == Latitude.NEGOTIABLE ? "thỏa thuận · by agreement" : "cố định · fixed",
                        fault.clauses().stream()
                                .map(ValidationRulesPageTest::clause)
                                .collect(Collectors.joining("<br>")),
                        fault.rule(),
                        fault.proof());
    }

    private static String sentence(FindingTexts texts, Fault fault) {
        Finding example =
                new Finding(fault.rule(), fault.word(), Severity.ERROR, Place.NOWHERE, Collections.nCopies(9, "…"));
        return texts.what(example).replace("|", "\\|");
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "từ chối · refuse";
            case WARNING -> "cảnh báo · warn";
            case INFO -> "ghi nhận · note";
        };
    }

    private static String clause(Clause clause) {
        String both = clause.vi().equals(clause.en()) ? clause.vi() : clause.vi() + " · " + clause.en();
        return both + " [" + clause.certainty().word() + "]";
    }
}
