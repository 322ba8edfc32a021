package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.AccompanyingCode;
import vn.kholuutru.core.model.oais.AccompanyingRole;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;

/**
 * Covers and lists of documents: kept with their hồ sơ, described by what they are to it, counted as no document. A row of
 * the mục lục that names such a file makes it a document all the same; then it does not come here.
 */
final class AccompanyingFiles {
    private final Agreement agreement;
    private final MetadataProfile profile;
    private final IdentifyingFields identifying;

    AccompanyingFiles(Agreement agreement, MetadataProfile profile) {
        this.agreement = agreement;
        this.profile = profile;
        this.identifying = new IdentifyingFields(profile);
    }

    /** A hồ sơ of this delivery, with what is wrong with it. */
    record Home(Optional<Fonds> fonds, Optional<Dossier> dossier, List<Finding> faults) {}

    /**
     * The line of the report for a file whose name says that it accompanies a hồ sơ; empty for every other file.
     *
     * @param homes the hồ sơ of the delivery by their code
     */
    Optional<DeliveredDocument> line(DeliveredFile file, Function<String, Optional<Home>> homes) {
        return AccompanyingName.of(file.path())
                .map(name -> name.readings().stream()
                        .flatMap(reading ->
                                homes.apply(reading.dossier()).map(home -> kept(file, name, reading, home)).stream())
                        .findFirst()
                        .orElseGet(() -> homeless(file, name)));
    }

    private DeliveredDocument kept(
            DeliveredFile file, AccompanyingName name, AccompanyingName.Reading reading, Home home) {
        List<Finding> findings = new ArrayList<>(home.faults());
        Optional<DocumentCode> code = home.dossier().flatMap(dossier -> code(dossier, name, reading));
        if (home.dossier().isPresent() && code.isEmpty()) {
            findings.add(RecordFault.INVALID_CODE.found(agreement, Place.file(file.path()), reading.dossier()));
        }
        code.ifPresent(known -> findings.add(RecordFault.ACCOMPANYING_FILE.found(
                agreement, Place.file(file.path()), reading.dossier(), words(name.role()), known.value())));
        return line(file, code, home, home.dossier().map(dossier -> description(name.role(), dossier)), findings);
    }

    private DeliveredDocument homeless(DeliveredFile file, AccompanyingName name) {
        return line(
                file,
                Optional.empty(),
                new Home(Optional.empty(), Optional.empty(), List.of()),
                Optional.empty(),
                List.of(RecordFault.DOSSIER_UNKNOWN.found(
                        agreement,
                        Place.file(file.path()),
                        name.readings().getFirst().dossier())));
    }

    private static DeliveredDocument line(
            DeliveredFile file,
            Optional<DocumentCode> code,
            Home home,
            Optional<Description> description,
            List<Finding> findings) {
        return new DeliveredDocument(
                file.path(),
                Optional.of(file.file()),
                code,
                home.fonds(),
                home.dossier(),
                description,
                OptionalInt.empty(),
                Optional.empty(),
                findings);
    }

    private static Optional<DocumentCode> code(
            Dossier dossier, AccompanyingName name, AccompanyingName.Reading reading) {
        String rest = name.extension().equals("pdf") ? reading.rest() : reading.rest() + " " + name.extension();
        try {
            return Optional.of(AccompanyingCode.of(dossier.code(), name.role(), rest));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    private Description description(AccompanyingRole role, Dossier dossier) {
        Map<FieldCode, List<String>> values = new LinkedHashMap<>();
        for (FieldDefinition field :
                profile.record(RecordKind.ACCOMPANYING_FILE).fields()) {
            switch (field.order()) {
                case "1" -> values.put(field.code(), List.of(role.code()));
                case "2" -> values.put(field.code(), List.of(title(role, dossier)));
                default ->
                    identifying
                            .accessLevel(RecordKind.DOSSIER)
                            .flatMap(level -> dossier.description().first(level.code()))
                            .ifPresent(level -> values.put(field.code(), List.of(level)));
            }
        }
        return new Description(
                agreement.profile(),
                RecordKind.ACCOMPANYING_FILE,
                values,
                dossier.description().complete());
    }

    private String title(AccompanyingRole role, Dossier dossier) {
        return words(role) + ": "
                + DocumentSummary.containerTitle(dossier.description())
                        .orElse(dossier.code().value());
    }

    private String words(AccompanyingRole role) {
        return profile.record(RecordKind.ACCOMPANYING_FILE).fields().stream()
                .flatMap(field -> field.codeList().stream())
                .flatMap(list -> list.find(role.code()).stream())
                .map(CodeList.Code::label)
                .map(label -> label.vi())
                .findFirst()
                .orElse(role.sign());
    }
}
