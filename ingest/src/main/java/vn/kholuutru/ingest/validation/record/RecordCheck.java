package vn.kholuutru.ingest.validation.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.ListedDossiers;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;

/**
 * Asks every rule about the records of an understood delivery. Work and memory grow with the number of records, never
 * with its square: every record is looked at once for itself and once in its hồ sơ.
 */
public final class RecordCheck {
    private final ProfileCatalogue profiles;
    private final Clock clock;
    private final List<RecordRule> rules;

    public RecordCheck(ProfileCatalogue profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
        this.rules = RecordRules.all();
    }

    /**
     * The delivery with what the rules found: a fault of a document stands with the document, one of a hồ sơ with the
     * delivery, unless it refuses the hồ sơ; then with each of its documents. A delivery that is refused stays as it is.
     */
    public UnderstoodDelivery check(UnderstoodDelivery delivery) {
        return checked(delivery, circumstances(delivery));
    }

    /** As {@link #check} for one document sent by itself: its hồ sơ is not expected to be whole. */
    public UnderstoodDelivery checkSingle(UnderstoodDelivery delivery) {
        return checked(delivery, new Circumstances(delivery.agreement(), LocalDate.now(clock), false));
    }

    /**
     * What could be judged only with the files opened; about the delivery, whatever its severity, because by now its
     * documents have been decided upon.
     *
     * @param pages how many pages were counted in the file at a path of the delivery, 0 when it could not be opened
     */
    public List<Finding> recheck(UnderstoodDelivery delivery, ToIntFunction<String> pages) {
        if (delivery.refused()) {
            return List.of();
        }
        Circumstances circumstances = circumstances(delivery);
        List<Finding> found = new ArrayList<>();
        for (DossierRecord dossier : dossiers(delivery)) {
            for (RecordRule rule : rules) {
                if (rule instanceof DossierRule ofDossier) {
                    found.addAll(ofDossier.recheck(
                            dossier,
                            circumstances,
                            item -> pages.applyAsInt(item.delivered().path())));
                }
            }
        }
        return found;
    }

    private Circumstances circumstances(UnderstoodDelivery delivery) {
        RecordStatus status = delivery.agreement().status();
        boolean wholeDossiers = status != RecordStatus.SUPPLEMENT && status != RecordStatus.REPLACEMENT;
        return new Circumstances(delivery.agreement(), LocalDate.now(clock), wholeDossiers);
    }

    private UnderstoodDelivery checked(UnderstoodDelivery delivery, Circumstances circumstances) {
        if (delivery.refused()) {
            return delivery;
        }
        List<DossierRecord> dossiers = dossiers(delivery);
        Findings findings = new Findings();
        for (DossierRecord dossier : dossiers) {
            for (RecordRule rule : rules) {
                switch (rule) {
                    case DocumentRule ofDocument ->
                        dossier.items()
                                .forEach(item ->
                                        findings.ofDocument(item, ofDocument.check(item, dossier, circumstances)));
                    case DossierRule ofDossier -> findings.ofDossier(dossier, ofDossier.check(dossier, circumstances));
                    case DeliveryRule ofDelivery -> {}
                }
            }
        }
        for (RecordRule rule : rules) {
            if (rule instanceof DeliveryRule ofDelivery) {
                findings.ofDelivery(ofDelivery.check(dossiers, circumstances));
            }
        }
        return findings.addedTo(delivery);
    }

    private List<DossierRecord> dossiers(UnderstoodDelivery delivery) {
        MetadataProfile profile = profiles.find(delivery.agreement().profile()).orElseThrow();
        Map<RecordKind, Map<String, FieldDefinition>> tables = new EnumMap<>(RecordKind.class);
        profile.records().forEach((kind, table) -> tables.put(kind, DescribedRecord.words(table)));
        ListedDossiers listed = delivery.dossiers();
        Map<DossierCode, List<ItemRecord>> items = new LinkedHashMap<>();
        for (DeliveredDocument document : delivery.documents()) {
            if (document.dossier().isEmpty() || document.description().isEmpty() || document.accompaniesDossier()) {
                continue;
            }
            DossierCode code = document.dossier().get().code();
            items.computeIfAbsent(code, unused -> new ArrayList<>())
                    .add(new ItemRecord(
                            document,
                            described(
                                    document.description().get(),
                                    document.row().orElse(Place.NOWHERE),
                                    tables,
                                    listed)));
        }
        List<DossierRecord> records = new ArrayList<>();
        items.forEach((code, inIt) -> {
            DeliveredDocument first = inIt.getFirst().delivered();
            Dossier dossier = first.dossier().orElseThrow();
            Place row = listed.row(code).orElse(Place.NOWHERE);
            records.add(new DossierRecord(
                    dossier,
                    first.fonds().orElseThrow(),
                    row,
                    described(dossier.description(), row, tables, listed),
                    inIt));
        });
        return records;
    }

    private static DescribedRecord described(
            Description description,
            Place row,
            Map<RecordKind, Map<String, FieldDefinition>> tables,
            ListedDossiers listed) {
        return new DescribedRecord(
                description,
                tables.getOrDefault(description.kind(), Map.of()),
                field -> listed.cell(description.kind(), row, field));
    }

    /** What was found, until it is put where it belongs. */
    private static final class Findings {
        private final Map<String, List<Finding>> ofDocuments = new HashMap<>();
        private final List<Finding> ofDelivery = new ArrayList<>();

        void ofDocument(ItemRecord item, List<Finding> found) {
            found.forEach(finding -> with(item.delivered().path(), finding));
        }

        void ofDossier(DossierRecord dossier, List<Finding> found) {
            for (Finding finding : found) {
                if (finding.severity() == Severity.ERROR) {
                    dossier.items().forEach(item -> with(item.delivered().path(), finding));
                } else {
                    ofDelivery.add(finding);
                }
            }
        }

        void ofDelivery(List<Finding> found) {
            for (Finding finding : found) {
                Optional<String> file = finding.place().file();
                file.ifPresentOrElse(path -> with(path, finding), () -> ofDelivery.add(finding));
            }
        }

        private void with(String path, Finding finding) {
            ofDocuments
                    .computeIfAbsent(path, unused -> new ArrayList<>(2))
                    .add(new Finding(
                            finding.rule(),
                            finding.fault(),
                            finding.severity(),
                            finding.place().in(path),
                            finding.arguments()));
        }

        UnderstoodDelivery addedTo(UnderstoodDelivery delivery) {
            List<DeliveredDocument> documents = delivery.documents().stream()
                    .map(document -> document.with(ofDocuments.getOrDefault(document.path(), List.of())))
                    .toList();
            return delivery.with(documents, ofDelivery).withoutSecretRows();
        }
    }
}
