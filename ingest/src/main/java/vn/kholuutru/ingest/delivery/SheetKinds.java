package vn.kholuutru.ingest.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.ingest.mapping.ColumnRole;

/** Decides what the rows below a heading describe: a phông, a hồ sơ, a tài liệu, or a hồ sơ and a tài liệu in one row. */
final class SheetKinds {
    private static final int LEAST_FIELDS = 2;

    private final MetadataProfile profile;
    private final IdentifyingFields identifying;
    private final Collection<List<HeadingMeaning>> columns;
    private final String sheet;

    private SheetKinds(MetadataProfile profile, HeadingBlock block, String sheet) {
        this.profile = profile;
        this.identifying = new IdentifyingFields(profile);
        this.columns = block.meanings().values();
        this.sheet = HeaderWords.of(sheet).joined();
    }

    /** Empty when the rows are no records: nothing says which phông, hồ sơ or tài liệu a row is about. */
    static Set<RecordKind> of(HeadingBlock block, MetadataProfile profile, String sheet) {
        return new SheetKinds(profile, block, sheet).decide();
    }

    private Set<RecordKind> decide() {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        Optional<RecordKind> item = RecordKind.ITEMS.stream()
                .filter(profile.records()::containsKey)
                .filter(kind -> fields(kind) + (has(ColumnRole.FILE_PATH) ? 1 : 0) >= LEAST_FIELDS && says(kind))
                .max(Comparator.comparingLong(this::fit));
        boolean dossier = profile.records().containsKey(RecordKind.DOSSIER) && saysDossier();
        if (item.isPresent() && (isItemFor(item.get()) || (!dossier && !isFonds()))) {
            kinds.add(item.get());
            boolean flat = dossierColumns() >= 1 && says(RecordKind.DOSSIER);
            boolean byDocumentCode = dossierColumns() >= LEAST_FIELDS && hasOwnCode(item.get());
            if (flat || byDocumentCode) {
                kinds.add(RecordKind.DOSSIER);
                addFonds(kinds);
            }
            return kinds;
        }
        if (dossier && !(isFonds() && fields(RecordKind.FONDS) > fields(RecordKind.DOSSIER))) {
            kinds.add(RecordKind.DOSSIER);
            return kinds;
        }
        if (isFonds()) {
            kinds.add(RecordKind.FONDS);
        }
        return kinds;
    }

    private boolean saysDossier() {
        return fields(RecordKind.DOSSIER) >= LEAST_FIELDS && says(RecordKind.DOSSIER);
    }

    private boolean isFonds() {
        return profile.records().containsKey(RecordKind.FONDS)
                && fields(RecordKind.FONDS) >= LEAST_FIELDS
                && says(RecordKind.FONDS);
    }

    private void addFonds(Set<RecordKind> kinds) {
        boolean named = profile.records().containsKey(RecordKind.FONDS)
                && hasOwnCode(RecordKind.FONDS)
                && columns.stream().anyMatch(meanings -> isOnly(meanings, RecordKind.FONDS, field -> true));
        if (named) {
            kinds.add(RecordKind.FONDS);
        }
    }

    private long fit(RecordKind kind) {
        boolean named = profile.record(kind).label().vi().length() > 0
                && sheet.equals(
                        HeaderWords.of(profile.record(kind).label().vi()).joined());
        return 4L * fields(kind) + (named ? 2 : 0) + (kind == RecordKind.DOCUMENT ? 1 : 0);
    }

    /** A sheet of hồ sơ may name a folder for each; only columns that hồ sơ do not have make it one of tài liệu. */
    private boolean isItemFor(RecordKind item) {
        long own = columns.stream()
                .filter(meanings -> isOnly(meanings, item, field -> true))
                .count();
        return hasOwnCode(item) || own >= LEAST_FIELDS || (own == 1 && has(ColumnRole.FILE_PATH));
    }

    /** The columns only a hồ sơ has, besides its code and the parts of it. */
    private long dossierColumns() {
        Optional<FieldDefinition> code = identifying.code(RecordKind.DOSSIER);
        List<FieldDefinition> parts =
                code.map(field -> identifying.parts(field, RecordKind.DOSSIER)).orElseGet(List::of);
        return columns.stream()
                .filter(meanings -> isOnly(
                        meanings,
                        RecordKind.DOSSIER,
                        field -> !parts.contains(field)
                                && code.filter(field::equals).isEmpty()))
                .count();
    }

    private static boolean isOnly(List<HeadingMeaning> meanings, RecordKind kind, Predicate<FieldDefinition> which) {
        return !meanings.isEmpty()
                && meanings.getFirst().strength() > HeadingMeaning.SHORTENED
                && meanings.stream().allMatch(meaning -> meaning.isOf(kind))
                && meanings.stream()
                        .allMatch(meaning -> meaning.field().filter(which).isPresent());
    }

    private long fields(RecordKind kind) {
        return columns.stream()
                .flatMap(List::stream)
                .filter(meaning -> meaning.isOf(kind))
                .flatMap(meaning -> meaning.field().stream())
                .map(FieldDefinition::code)
                .distinct()
                .count();
    }

    private boolean says(RecordKind kind) {
        boolean byPath =
                kind.isItem() && (has(ColumnRole.FILE_PATH) || (has(ColumnRole.ORDINAL) && says(RecordKind.DOSSIER)));
        return hasOwnCode(kind) || byPath || hasParts(kind);
    }

    private boolean hasOwnCode(RecordKind kind) {
        return identifying.code(kind).filter(code -> has(kind, code.code())).isPresent();
    }

    private boolean hasParts(RecordKind kind) {
        List<FieldDefinition> parts = identifying
                .code(kind)
                .map(code -> identifying.parts(code, kind))
                .orElseGet(List::of);
        return !parts.isEmpty() && parts.stream().allMatch(part -> has(kind, part.code()));
    }

    private boolean has(RecordKind kind, FieldCode code) {
        return columns.stream()
                .flatMap(List::stream)
                .anyMatch(meaning -> meaning.isOf(kind)
                        && meaning.field()
                                .filter(field -> field.code().equals(code))
                                .isPresent());
    }

    private boolean has(ColumnRole role) {
        return columns.stream().flatMap(List::stream).anyMatch(meaning -> meaning.role() == role);
    }
}
