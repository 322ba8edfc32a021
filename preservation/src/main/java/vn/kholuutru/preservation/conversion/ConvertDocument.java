package vn.kholuutru.preservation.conversion;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventFact.Kind;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.core.versioning.AddVersion;
import vn.kholuutru.core.versioning.Change;
import vn.kholuutru.preservation.conversion.ConversionNote.KeptAsNote;
import vn.kholuutru.preservation.conversion.ConversionNote.LeftBehind;
import vn.kholuutru.preservation.conversion.ConversionNote.StillMissing;
import vn.kholuutru.preservation.conversion.ConvertRecords.Order;
import vn.kholuutru.preservation.conversion.ConvertedRecord.Outcome;

/** Gives one AIP a version under the new profile and tells the index. The files stay as they are. */
public final class ConvertDocument {
    private static final Logger LOG = LoggerFactory.getLogger(ConvertDocument.class);
    private static final int ATTEMPTS = 3;

    private final AipStore store;
    private final AddVersion versions;
    private final ConvertDescription convert;
    private final IndexedDescription indexed;
    private final Clock clock;

    public ConvertDocument(
            AipStore store, AddVersion versions, ConvertDescription convert, IndexedDescription indexed, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.convert = convert;
        this.indexed = indexed;
        this.clock = clock;
    }

    /**
     * @param entry of the index; absent of what accompanies a hồ sơ, which the index does not list
     * @param dossier the description of its hồ sơ, under the new profile
     */
    ConvertedRecord convert(
            Order order, AipAddress address, Optional<DocumentEntry> entry, Optional<Description> dossier) {
        for (int attempt = 1; ; attempt++) {
            StoredAip aip = store.find(address).orElse(null);
            if (aip == null) {
                LOG.warn("{} is in the index but not in the store", address.aip());
                String code =
                        entry.map(DocumentEntry::docCode).orElse(address.aip().toString());
                return ConvertedRecord.untouched(RecordKind.DOCUMENT, code, Outcome.FAILED);
            }
            try {
                return convert(order, aip, entry, dossier);
            } catch (ProblemException e) {
                if (!(e.problem() instanceof Problem.Conflict) || attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (IllegalArgumentException | IllegalStateException e) {
                LOG.error("{} could not be converted", address.aip(), e);
                return untouched(aip, Outcome.FAILED);
            }
        }
    }

    private ConvertedRecord convert(
            Order order, StoredAip aip, Optional<DocumentEntry> entry, Optional<Description> dossier) {
        Description description = aip.description();
        if (!description.profile().equals(ProfileId.TT02_2019)) {
            if (!order.dryRun()) {
                entry.ifPresent(shown -> indexed.mend(aip, shown));
            }
            return before(order, aip, dossier).orElseGet(() -> untouched(aip, Outcome.ALREADY));
        }
        if (!description.complete()) {
            return untouched(aip, Outcome.AWAITS_DESCRIPTION);
        }
        Conversion conversion = convert.convert(description, context(aip, dossier));
        int version = 0;
        if (!order.dryRun()) {
            version = versions.add(
                            Change.of(aip).describedBy(conversion.description()).because(event(order, aip, conversion)))
                    .number();
            StoredAip converted = store.find(aip.address()).orElseThrow();
            entry.ifPresent(shown -> indexed.mend(converted, shown));
        }
        return converted(aip, version, conversion);
    }

    /** What this very run did before it was interrupted, told again. */
    private Optional<ConvertedRecord> before(Order order, StoredAip aip, Optional<Description> dossier) {
        if (aip.events().stream().noneMatch(event -> event.id().equals(eventId(order, aip)))) {
            return Optional.empty();
        }
        List<StoredVersion> all = store.versions(aip.address());
        for (int number = all.size() - 1; number > 0; number--) {
            Optional<StoredAip> former = store.findVersion(aip.address(), number)
                    .filter(version -> version.description().profile().equals(ProfileId.TT02_2019));
            if (former.isPresent()) {
                Conversion conversion = convert.convert(former.get().description(), context(former.get(), dossier));
                return Optional.of(converted(aip, number + 1, conversion));
            }
        }
        return Optional.empty();
    }

    private static RecordContext context(StoredAip aip, Optional<Description> dossier) {
        int pages = aip.facts().pageCount();
        return new RecordContext(aip.code().value(), pages > 0 ? OptionalInt.of(pages) : OptionalInt.empty(), dossier);
    }

    private PreservationEvent event(Order order, StoredAip aip, Conversion conversion) {
        String detail = "description converted from " + ProfileId.TT02_2019 + " to " + ProfileId.TT05_2025
                + " (Thông tư 05/2025/TT-BNV, Điều 51): " + conversion.count(KeptAsNote.class)
                + " values kept in the note, " + conversion.count(LeftBehind.class) + " left in the former version, "
                + conversion.count(StillMissing.class) + " fields still missing";
        return new PreservationEvent(
                eventId(order, aip),
                EventType.MIGRATION,
                clock.instant(),
                true,
                detail,
                order.agent(),
                List.of(
                        new EventFact(Kind.PROFILE_CHANGED, ProfileId.TT02_2019, ProfileId.TT05_2025),
                        new EventFact(Kind.KEPT_IN_NOTE, conversion.count(KeptAsNote.class)),
                        new EventFact(Kind.LEFT_IN_FORMER_VERSION, conversion.count(LeftBehind.class)),
                        new EventFact(Kind.STILL_MISSING, conversion.count(StillMissing.class))));
    }

    /** Follows from run and AIP: doing it again does not double the event. */
    private static UUID eventId(Order order, StoredAip aip) {
        return UUID.nameUUIDFromBytes(
                (aip.address().aip() + " conversion " + order.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static ConvertedRecord untouched(StoredAip aip, Outcome outcome) {
        return ConvertedRecord.untouched(aip.description().kind(), aip.code().value(), outcome);
    }

    private static ConvertedRecord converted(StoredAip aip, int version, Conversion conversion) {
        return new ConvertedRecord(
                aip.description().kind(),
                aip.code().value(),
                Outcome.CONVERTED,
                version,
                conversion.carried(),
                conversion.notes());
    }
}
