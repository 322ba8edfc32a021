package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;

/** Understands a delivery by its file names, without any mục lục: what {@code --no-metadata} asks for. */
final class FilesAlone {
    private final Agreement agreement;
    private final MetadataProfile profile;
    private final IdentifyingFields identifying;

    FilesAlone(Agreement agreement, MetadataProfile profile) {
        this.agreement = agreement;
        this.profile = profile;
        this.identifying = new IdentifyingFields(profile);
    }

    UnderstoodDelivery read(DeliveredFiles files) {
        Set<String> codes = new HashSet<>();
        Map<String, AccompanyingFiles.Home> homes = new HashMap<>();
        AccompanyingFiles accompanying = new AccompanyingFiles(agreement, profile);
        Map<String, DeliveredDocument> byPath = new HashMap<>();
        files.scans().stream()
                .filter(scan -> AccompanyingName.of(scan.path()).isEmpty())
                .map(scan -> judgedByName(scan, codes))
                .forEach(document -> {
                    byPath.put(document.path(), document);
                    document.dossier()
                            .ifPresent(dossier -> homes.put(
                                    dossier.code().value(),
                                    new AccompanyingFiles.Home(document.fonds(), document.dossier(), List.of())));
                });
        List<DeliveredDocument> documents = files.scans().stream()
                .map(scan -> Optional.ofNullable(byPath.get(scan.path()))
                        .or(() -> accompanying.line(scan, code -> Optional.ofNullable(homes.get(code))))
                        .orElseThrow())
                .toList();
        List<Finding> findings = new ArrayList<>(files.findings());
        if (documents.isEmpty()) {
            findings.add(RecordFault.EMPTY_DELIVERY.found(agreement, Place.NOWHERE));
        }
        List<String> ignored = new ArrayList<>(files.ignored());
        files.workbooks().forEach(workbook -> ignored.add(workbook.path()));
        return new UnderstoodDelivery(agreement, documents, findings, ignored);
    }

    private DeliveredDocument judgedByName(DeliveredFile scan, Set<String> codes) {
        Optional<ScanName> name = ScanName.of(scan.name());
        Optional<FondsCode> fondsCode = name.map(ScanName::dossier).flatMap(ArchiveCodes::fondsOf);
        if (name.isEmpty() || fondsCode.isEmpty()) {
            return DeliveredDocument.bare(
                    scan, List.of(RecordFault.WRONG_NAME.found(agreement, Place.file(scan.path()), scan.name())));
        }
        DocumentCode code = name.get().document();
        List<Finding> findings = codes.add(code.value())
                ? List.of()
                : List.of(RecordFault.DUPLICATE_CODE.found(agreement, Place.file(scan.path()), code.value()));
        Fonds fonds = new Fonds(
                fondsCode.get(),
                DossierRegister.incomplete(
                        agreement,
                        identifying,
                        RecordKind.FONDS,
                        fondsCode.get().value()));
        Dossier dossier = new Dossier(
                name.get().dossier(),
                fonds.code(),
                DossierRegister.incomplete(
                        agreement,
                        identifying,
                        RecordKind.DOSSIER,
                        name.get().dossier().value()));
        Description description = DossierRegister.incomplete(agreement, identifying, RecordKind.DOCUMENT, code.value());
        return new DeliveredDocument(
                scan.path(),
                Optional.of(scan.file()),
                Optional.of(code),
                Optional.of(fonds),
                Optional.of(dossier),
                Optional.of(description),
                OptionalInt.empty(),
                Optional.empty(),
                findings);
    }
}
