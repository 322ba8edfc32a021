package vn.kholuutru.core.adapter.shacl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * {@code docs/profiles.md} says what the shapes say. Write it anew with {@code mvn -pl repository-core -am test
 * -Dtest=ProfilesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dkho.write-documents=true}.
 */
class ProfilesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("kho.home"), "docs", "profiles.md");

    @Test
    void thePageIsWhatTheShapesSay() throws IOException {
        if (Boolean.getBoolean("kho.write-documents")) {
            Files.writeString(PAGE, page());
        }

        assertEquals(page(), Files.readString(PAGE));
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Các bảng trường thông tin

                Trang này được sinh từ các tệp SHACL trong `ontology`; một phép thử báo lỗi khi trang không còn đúng. Cách đọc và cách
                thêm một thông tư: [ontology.md](ontology.md).

                - **Bắt buộc**: có; không; *khi …* (bắt buộc theo điều kiện); ? (nguồn của Kho không nêu: thiếu thì không bắt lỗi, sai thì chỉ
                  cảnh báo).
                - **Độ dài** tính bằng ký tự; để trống khi thông tư không nêu.
                - **Độ chắc chắn** của căn cứ: *official* – văn bản chính thức; *secondary* – bản tóm tắt hoặc phần mềm làm theo văn bản;
                  *recalled* – theo trí nhớ; *inferred* – suy luận. Hai loại sau chỉ cảnh báo.
                - Mục lục được đọc theo tên trường hoặc mã trường, có dấu hay không dấu; danh mục mã nhận cả mã lẫn chữ.
                """);
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (MetadataProfile profile : new ShaclProfileCatalogue().all()) {
            page.append("\n## ")
                    .append(profile.title().vi())
                    .append(" (`")
                    .append(profile.id())
                    .append("`)\n");
            for (RecordKind kind : RecordKind.values()) {
                page.append(table(profile.record(kind)));
            }
            lists.clear();
            profile.records().values().stream()
                    .flatMap(record -> record.fields().stream())
                    .flatMap(field -> field.codeList().stream())
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .forEach(list -> lists.putIfAbsent(list.name(), list));
            page.append("\n### Danh mục mã\n\n| Danh mục | Mã và nghĩa |\n|---|---|\n");
            lists.values().forEach(list -> page.append("| `%s` | %s |\n".formatted(list.name(), codes(list))));
        }
        return page.toString();
    }

    private static String table(RecordDefinition record) {
        String head = """

                ### %s

                | TT | Tên trường | Mã trường | Kiểu | Độ dài | Bắt buộc | Nhiều giá trị | Danh mục, giá trị mặc định | Độ chắc chắn |
                |---|---|---|---|---|---|---|---|---|
                """.formatted(record.label().vi());
        return head + record.fields().stream().map(ProfilesPageTest::row).collect(Collectors.joining());
    }

    private static String row(FieldDefinition field) {
        String length = field.maxLength().isPresent()
                ? Integer.toString(field.maxLength().getAsInt())
                : "";
        return "| %s | %s | `%s` | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        field.order(),
                        field.label().vi(),
                        field.code(),
                        type(field),
                        length,
                        obligation(field),
                        field.repeatable() ? "có" : "không",
                        extras(field),
                        field.certainty().name().toLowerCase(Locale.ROOT));
    }

    private static String type(FieldDefinition field) {
        return switch (field.type()) {
            case STRING -> "chuỗi";
            case LONG_TEXT -> "văn bản dài";
            case NUMBER -> "số";
            case DATE -> "ngày";
            case BOOLEAN -> "có/không";
        };
    }

    private static String obligation(FieldDefinition field) {
        return switch (field.obligation()) {
            case MANDATORY -> "có";
            case OPTIONAL -> "không";
            case UNKNOWN -> "?";
            case CONDITIONAL ->
                field.condition()
                        .map(condition ->
                                "khi `%s` = %s".formatted(condition.field(), String.join(" hoặc ", condition.values())))
                        .orElseThrow();
        };
    }

    private static String extras(FieldDefinition field) {
        return Stream.of(
                        field.codeList().map(list -> "`" + list.name() + "`"),
                        field.defaultValue().map(value -> "mặc định: " + value),
                        field.inheritedFrom().map(source -> "theo hồ sơ: `" + source + "`"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static String codes(CodeList list) {
        return list.codes().stream()
                .map(code -> code.code() + " " + code.label().vi())
                .collect(Collectors.joining(" · "));
    }
}
