package vn.kholuutru.preservation.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.Holdings.DossierEntry;
import vn.kholuutru.core.port.Holdings.Listing;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.preservation.conversion.ConvertedRecord.Outcome;

/**
 * Converts what is stored of a phông, a hồ sơ or one tài liệu, one record after the other in the order of their codes;
 * the covers and lists of a hồ sơ come after its tài liệu.
 * Doing it again converts what is left and mends the index where it lags behind. Holds one page of a list and the texts of
 * one document in memory.
 */
public final class ConvertRecords {
    private static final Logger LOG = LoggerFactory.getLogger(ConvertRecords.class);
    private static final int AT_A_TIME = 100;

    private final AipStore store;
    private final ArchiveIndex index;
    private final SubmissionJournal journal;
    private final ConvertDescription convert;
    private final ConvertDocument documents;

    public ConvertRecords(
            AipStore store,
            ArchiveIndex index,
            SubmissionJournal journal,
            ConvertDescription convert,
            ConvertDocument documents) {
        this.store = store;
        this.index = index;
        this.journal = journal;
        this.convert = convert;
        this.documents = documents;
    }

    /**
     * What somebody asked for.
     *
     * @param id names the events, so that a run that is taken up again knows what it did before
     * @param dryRun nothing is changed, the outcome is what it would be
     */
    public record Order(UUID id, ConversionScope scope, boolean dryRun, Agent agent) {}

    /**
     * @param report is told of each record once it is stored
     * @throws java.io.UncheckedIOException when the store or the index does not answer; do it again later
     */
    public void convert(Order order, Consumer<ConvertedRecord> report) {
        switch (order.scope()) {
            case ConversionScope.OfFonds fonds -> fonds(order, fonds.code(), report);
            case ConversionScope.OfDossier dossier -> dossier(order, dossier.fonds(), dossier.code(), report);
            case ConversionScope.OfDocument document -> document(order, document.address(), report);
        }
        if (!order.dryRun()) {
            index.refresh();
        }
    }

    private void fonds(Order order, FondsCode code, Consumer<ConvertedRecord> report) {
        Optional<Fonds> stored = store.findFonds(code);
        report.accept(container(
                RecordKind.FONDS, code.value(), stored.map(Fonds::description), order.dryRun(), description -> {
                    Fonds converted = new Fonds(code, description);
                    store.keepFonds(converted);
                    index.keepFonds(
                            converted,
                            DocumentSummary.containerTitle(description).orElse(code.value()));
                }));
        eachOf(
                (page, size) -> index.seenBy(Audience.STAFF).dossiers(code, page, size),
                (DossierEntry entry) -> dossier(order, code, entry.code(), report));
    }

    private void dossier(Order order, FondsCode fonds, DossierCode code, Consumer<ConvertedRecord> report) {
        Optional<Description> stored = store.findDossier(fonds, code).map(Dossier::description);
        report.accept(container(RecordKind.DOSSIER, code.value(), stored, order.dryRun(), description -> {
            Dossier converted = new Dossier(code, fonds, description);
            store.keepDossier(converted);
            index.keepDossier(
                    converted, DocumentSummary.containerTitle(description).orElse(code.value()));
        }));
        Optional<Description> converted = underTheNewProfile(stored, code);
        eachOf(
                (page, size) -> index.seenBy(Audience.STAFF).documents(code, page, size),
                (DocumentEntry entry) -> report.accept(documents.convert(
                        order, new AipAddress(fonds, code, entry.id()), Optional.of(entry), converted)));
        journal.accompanying(code)
                .forEach(address -> report.accept(documents.convert(order, address, Optional.empty(), converted)));
        if (!order.dryRun()) {
            index.refresh();
        }
    }

    private void document(Order order, AipAddress address, Consumer<ConvertedRecord> report) {
        Optional<Description> dossier = underTheNewProfile(
                store.findDossier(address.fonds(), address.dossier()).map(Dossier::description), address.dossier());
        List<DocumentEntry> shown = new ArrayList<>();
        eachOf(
                (page, size) -> index.seenBy(Audience.STAFF).documents(address.dossier(), page, size),
                (DocumentEntry entry) -> {
                    if (entry.id().equals(address.aip())) {
                        shown.add(entry);
                    }
                });
        report.accept(documents.convert(order, address, shown.stream().findFirst(), dossier));
    }

    private ConvertedRecord container(
            RecordKind kind, String code, Optional<Description> stored, boolean dryRun, Consumer<Description> keep) {
        if (stored.isEmpty()) {
            LOG.warn("{} {} is in the index but not in the store", kind, code);
            return ConvertedRecord.untouched(kind, code, Outcome.FAILED);
        }
        Description description = stored.get();
        if (!description.profile().equals(ProfileId.TT02_2019)) {
            return ConvertedRecord.untouched(kind, code, Outcome.ALREADY);
        }
        if (!description.complete()) {
            return ConvertedRecord.untouched(kind, code, Outcome.AWAITS_DESCRIPTION);
        }
        Conversion conversion = convert.convert(description, RecordContext.container(code));
        if (!dryRun) {
            keep.accept(conversion.description());
        }
        return new ConvertedRecord(kind, code, Outcome.CONVERTED, 0, conversion.carried(), conversion.notes());
    }

    private Optional<Description> underTheNewProfile(Optional<Description> dossier, DossierCode code) {
        return dossier.map(description -> description.profile().equals(ProfileId.TT02_2019)
                ? convert.convert(description, RecordContext.container(code.value()))
                        .description()
                : description);
    }

    /** @throws IllegalStateException when the index lists fewer than it counts: too many to be paged through */
    private static <T> void eachOf(BiFunction<Integer, Integer, Listing<T>> list, Consumer<T> deed) {
        long seen = 0;
        long total = 1;
        for (int page = 0; seen < total; page++) {
            Listing<T> listing = list.apply(page, AT_A_TIME);
            total = listing.total();
            if (listing.items().isEmpty() && seen < total) {
                throw new IllegalStateException("the index listed " + seen + " of " + total);
            }
            listing.items().forEach(deed);
            seen += listing.items().size();
        }
    }
}
