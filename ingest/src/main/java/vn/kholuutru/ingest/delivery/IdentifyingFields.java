package vn.kholuutru.ingest.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * The few fields of a profile that reading a delivery must understand: the codes that tie a file, its row and its hồ sơ
 * together, the page count, and the access level. Found by the codes all circulars so far share, with or without the
 * {@code arc} of TT 05/2025.
 */
final class IdentifyingFields {
    private final MetadataProfile profile;

    IdentifyingFields(MetadataProfile profile) {
        this.profile = profile;
    }

    /**
     * The field that holds a record's own code: mã phông, mã hồ sơ, mã tài liệu. Under TT 02/2019 a photograph and a
     * recording have no such code but số lưu trữ, see {@link #saysTheCode}.
     */
    Optional<FieldDefinition> code(RecordKind kind) {
        return switch (kind) {
            case FONDS -> named(kind, List.of("fondscode", "organid"));
            case DOSSIER -> named(kind, List.of("filecode"));
            case DOCUMENT, PHOTO, RECORDING -> named(kind, List.of("doccode", "archivesnumber"));
            case ACCOMPANYING_FILE -> Optional.empty();
        };
    }

    /**
     * True when the field is the record's code in the archive. Số lưu trữ of TT 02/2019 is not: it tells photographs and
     * recordings of one phông apart, and their code in the archive is the one their file name says.
     */
    boolean saysTheCode(RecordKind kind) {
        return code(kind)
                .filter(field -> plain(field.code().value()).endsWith("code") || kind == RecordKind.FONDS)
                .isPresent();
    }

    /** The fields a code is put together from: those numbered 1.1, 1.2 … under a code that is number 1. */
    List<FieldDefinition> parts(FieldDefinition code, RecordKind kind) {
        return definition(kind).stream()
                .flatMap(definition -> definition.fields().stream())
                .filter(field -> field.order().startsWith(code.order() + "."))
                .toList();
    }

    /** Mã định danh tài liệu of TT 05/2025: the code of its hồ sơ and its ordinal, such as H49.64.33.2001.160.1. */
    Optional<FieldDefinition> identifier(RecordKind kind) {
        return named(kind, List.of("docid"));
    }

    /** What a hồ sơ is called. */
    Optional<FieldDefinition> dossierTitle() {
        return named(RecordKind.DOSSIER, List.of("title"));
    }

    /** True for a field of a hồ sơ whose value holds for its tài liệu too, or which they need not give. */
    boolean isHandedDown(FieldDefinition field) {
        return Stream.of(
                        language(RecordKind.DOSSIER),
                        accessLevel(RecordKind.DOSSIER),
                        retention(RecordKind.DOSSIER),
                        named(RecordKind.DOSSIER, List.of("riskrecovery")))
                .anyMatch(handedDown -> handedDown.filter(field::equals).isPresent());
    }

    /** The field that names the archive. */
    Optional<FieldDefinition> archive(RecordKind kind) {
        return named(kind, List.of("identifier"));
    }

    Optional<FieldDefinition> language(RecordKind kind) {
        return named(kind, List.of("language"));
    }

    /** The page count of a văn bản; a photograph and a recording have none. */
    Optional<FieldDefinition> pageCount(RecordKind kind) {
        return named(kind, List.of("numberofpage", "pageamount"));
    }

    Optional<FieldDefinition> accessLevel(RecordKind kind) {
        return named(kind, List.of("mode", "rights"));
    }

    Optional<FieldDefinition> retention(RecordKind kind) {
        return named(kind, List.of("maintenance"));
    }

    /** A field code for comparison: lower case, without the arc of the archive's own codes. */
    static String plain(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return lower.startsWith("arc") && lower.endsWith("code") ? lower.substring(3) : lower;
    }

    private Optional<FieldDefinition> named(RecordKind kind, List<String> codes) {
        return codes.stream()
                .flatMap(code -> definition(kind).stream()
                        .flatMap(definition -> definition.fields().stream()
                                .filter(field -> plain(field.code().value()).equals(code))))
                .findFirst();
    }

    private Optional<RecordDefinition> definition(RecordKind kind) {
        return Optional.ofNullable(profile.records().get(kind));
    }
}
