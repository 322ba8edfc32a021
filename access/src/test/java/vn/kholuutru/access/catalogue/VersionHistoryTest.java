package vn.kholuutru.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.catalogue.VersionHistory.Reason;
import vn.kholuutru.access.catalogue.VersionHistory.Step;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.model.rights.AccessLevel;

class VersionHistoryTest {
    private static final String FILE = "content/H49.64.2012.01.0001.0000001.pdf";
    private static final String DESCRIPTION = "description.nt";

    @Test
    void tellsWhyEachVersionCameToBeTheLatestFirst() {
        StoredAip aip = aip(
                event(EventType.ACCESSION, "2026-01-01T01:00:00Z"),
                event(EventType.MODIFICATION, "2026-02-01T01:00:00Z"),
                event(EventType.METADATA_MODIFICATION, "2026-03-01T01:00:00Z"),
                event(EventType.MIGRATION, "2026-04-01T01:00:00Z"),
                event(EventType.NORMALIZATION, "2026-05-01T01:00:00Z"));
        List<StoredVersion> versions = List.of(
                version(1, "2026-01-01T01:00:02Z", FILE, DESCRIPTION),
                version(2, "2026-02-01T01:00:02Z", FILE),
                version(3, "2026-03-01T01:00:02Z", DESCRIPTION),
                version(4, "2026-04-01T01:00:02Z", DESCRIPTION),
                version(5, "2026-05-01T01:00:02Z", "content/H49.64.2012.01.0001.0000001.pdfa.pdf"));

        List<Step> steps = VersionHistory.of(aip, versions);

        assertThat(steps)
                .extracting(Step::reason)
                .containsExactly(Reason.REPRESENTED, Reason.CONVERTED, Reason.DESCRIBED, Reason.REPLACED, Reason.FIRST);
        assertThat(steps).allSatisfy(step -> assertThat(step.events()).hasSize(1));
        assertThat(steps).extracting(Step::latest).containsExactly(true, false, false, false, false);
    }

    @Test
    void findsTheVersionOfAnEventAlsoWhereTheStoreKnowsTheSecondOnly() {
        StoredAip aip = aip(
                event(EventType.ACCESSION, "2026-01-01T01:00:00.900Z"),
                event(EventType.METADATA_MODIFICATION, "2026-01-01T01:00:01.500Z"));
        List<StoredVersion> versions = List.of(
                version(1, "2026-01-01T01:00:00Z", FILE, DESCRIPTION), version(2, "2026-01-01T01:00:01Z", DESCRIPTION));

        List<Step> steps = VersionHistory.of(aip, versions);

        assertThat(steps.getLast().events()).extracting(PreservationEvent::type).containsExactly(EventType.ACCESSION);
        assertThat(steps.getFirst().reason()).isEqualTo(Reason.DESCRIBED);
    }

    @Test
    void putsWhatHappenedSinceWithTheLatestVersionAndLosesNothing() {
        StoredAip aip = aip(
                event(EventType.CAPTURE, "1999-01-01T00:00:00Z"),
                event(EventType.ACCESSION, "2026-01-01T01:00:00Z"),
                event(EventType.FIXITY_CHECK, "2027-01-01T01:00:00Z"));

        List<Step> steps = VersionHistory.of(aip, List.of(version(1, "2026-01-01T01:00:02Z", FILE, DESCRIPTION)));

        assertThat(steps.getFirst().events())
                .extracting(PreservationEvent::type)
                .containsExactly(EventType.FIXITY_CHECK, EventType.ACCESSION, EventType.CAPTURE);
    }

    @Test
    void goesByWhatWasWrittenWhereNoEventSaysWhy() {
        List<StoredVersion> versions = List.of(
                version(1, "2026-01-01T01:00:02Z", FILE, DESCRIPTION),
                version(2, "2026-02-01T01:00:02Z", FILE, DESCRIPTION),
                version(3, "2026-03-01T01:00:02Z", DESCRIPTION));

        assertThat(VersionHistory.of(aip(), versions))
                .extracting(Step::reason)
                .containsExactly(Reason.DESCRIBED, Reason.REPLACED, Reason.FIRST);
    }

    private static StoredVersion version(int number, String time, String... written) {
        return new StoredVersion(number, Instant.parse(time), List.of(written));
    }

    private static PreservationEvent event(EventType type, String time) {
        return new PreservationEvent(
                UUID.randomUUID(),
                type,
                Instant.parse(time),
                true,
                "",
                new Agent(Agent.Kind.PERSON, "nguyen.thi.minh"));
    }

    private static StoredAip aip(PreservationEvent... events) {
        byte[] none = new byte[0];
        return new StoredAip(
                new AipAddress(new FondsCode("H49.64"), new DossierCode("H49.64.2012.01.0001"), AipId.random()),
                new DocumentCode("H49.64.2012.01.0001.0000001"),
                new Description(ProfileId.TT05_2025, RecordKind.DOCUMENT, Map.of(), true),
                AccessLevel.PUBLIC,
                new ContentFacts(
                        "H49.64.2012.01.0001.0000001.pdf",
                        "a.pdf",
                        0,
                        "application/pdf",
                        "fmt/477",
                        1,
                        Digests.sha512(none),
                        Digests.sha512(none)),
                List.of(events),
                Instant.parse("2026-01-01T01:00:02Z"));
    }
}
