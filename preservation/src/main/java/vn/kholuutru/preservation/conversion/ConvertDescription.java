package vn.kholuutru.preservation.conversion;

import java.util.List;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordDefinition;
import vn.kholuutru.core.port.DescriptionValidator;
import vn.kholuutru.core.port.DescriptionValidator.Violation;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.preservation.conversion.ConversionNote.Derived;
import vn.kholuutru.preservation.conversion.ConversionNote.Source;
import vn.kholuutru.preservation.conversion.ConversionNote.StillMissing;

/**
 * Turns a description under Thông tư 02/2019/TT-BNV into one under Thông tư 05/2025/TT-BNV (its Điều 51: data made before
 * stays until it is converted). Nothing is guessed and nothing is dropped in silence. Safe for use by many threads.
 */
public final class ConvertDescription {
    private static final String MISSING = "MISSING_FIELD";
    private static final List<String> UNFIT = List.of(
            "VALUE_TOO_LONG", "UNKNOWN_CODE", "INVALID_DATE", "INVALID_NUMBER", "INVALID_BOOLEAN", "NOT_REPEATABLE");

    private final MetadataProfile former;
    private final MetadataProfile current;
    private final DescriptionValidator validator;
    private final ConversionTable table = ConversionTable.standard();

    public ConvertDescription(ProfileCatalogue profiles, DescriptionValidator validator) {
        this.former = profiles.find(ProfileId.TT02_2019).orElseThrow();
        this.current = profiles.find(ProfileId.TT05_2025).orElseThrow();
        this.validator = validator;
    }

    /** @throws IllegalArgumentException when the description is not under Thông tư 02/2019/TT-BNV */
    public Conversion convert(Description description, RecordContext context) {
        if (!description.profile().equals(former.id())) {
            throw new IllegalArgumentException("converts from " + former.id() + ", not " + description.profile());
        }
        RecordDefinition table02 = former.record(description.kind());
        RecordDefinition table05 = current.record(description.kind());
        DescriptionUnderWay underWay = new DescriptionUnderWay(description, table02, table05, context.code(), table);
        table.fields(description.kind()).forEach(underWay::takeOver);
        underWay.takeOverUnlisted();
        derive(underWay, table05, context);
        table.defaults(description.kind()).forEach(line -> underWay.fillIn(line.to(), line.value()));
        for (Violation violation : validator.validate(underWay.soFar())) {
            if (UNFIT.contains(violation.fault())) {
                violation.value().ifPresent(value -> underWay.takeBack(violation.field(), value));
            }
        }
        underWay.writeNotes();
        validator.validate(underWay.soFar()).stream()
                .filter(violation -> violation.fault().equals(MISSING))
                .forEach(violation -> underWay.note(new StillMissing(violation.field())));
        return underWay.done();
    }

    private static void derive(DescriptionUnderWay underWay, RecordDefinition table05, RecordContext context) {
        for (FieldDefinition field : table05.fields()) {
            FieldCode code = field.code();
            if (underWay.has(code)) {
                continue;
            }
            switch (code.value()) {
                case "docCode", "arcFileCode" -> underWay.derive(new Derived(code, context.code(), Source.RECORD_CODE));
                case "numberOfPage" ->
                    context.pages()
                            .ifPresent(
                                    pages -> underWay.derive(new Derived(code, Integer.toString(pages), Source.FILE)));
                default ->
                    field.inheritedFrom()
                            .flatMap(source -> context.dossier().flatMap(dossier -> dossier.first(source)))
                            .ifPresent(value -> underWay.derive(new Derived(code, value, Source.DOSSIER)));
            }
        }
    }
}
