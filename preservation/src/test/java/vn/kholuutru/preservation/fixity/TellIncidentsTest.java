package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemoryCopyRegister;
import vn.kholuutru.core.adapter.memory.MemoryFixityRegister;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.SampleAip;

class TellIncidentsTest {
    private static final Instant FOUND = Instant.parse("2026-11-02T08:00:00Z");

    @TempDir
    Path folder;

    private final MemoryObjectRegister objects = new MemoryObjectRegister();
    private final MemoryFixityRegister register = new MemoryFixityRegister(objects, new MemoryCopyRegister(objects));
    private final MemoryAipStore store = new MemoryAipStore(Clock.systemUTC());
    private final TellIncidents tell = new TellIncidents(
            register, store, SampleAip.addVersion(store), new Agent(Agent.Kind.SOFTWARE, "Kho lưu trữ số"));
    private AipAddress address;

    @BeforeEach
    void keepAnAip() {
        SampleAip sample = SampleAip.inANewDossier(folder);
        store.keepFonds(sample.fonds());
        store.keepDossier(sample.dossier());
        AipPackage aip = sample.build();
        store.store(aip);
        address = aip.address();
    }

    @Test
    void damageAndRepairAreInTheHistoryOfTheAipOnce() {
        int before = events().size();
        register.keep(incident(new TargetId("nha-kho-2")).repaired(FOUND.plusSeconds(5)));

        tell.tell();
        tell.tell();

        List<PreservationEvent> told = events().subList(before, events().size());
        assertThat(told)
                .extracting(PreservationEvent::type)
                .containsExactly(EventType.FIXITY_CHECK, EventType.RECOVERY);
        assertThat(told).extracting(PreservationEvent::success).containsExactly(false, true);
        assertThat(told.getFirst().detail()).contains("nha-kho-2", "FILE_ALTERED v1/content/content/trang.pdf");
        assertThat(store.versions(address)).hasSize(2);
        assertThat(register.untold(9)).isEmpty();
    }

    @Test
    void nothingIsWrittenIntoAnAipWhileItIsDamagedInTheStore() {
        FixityIncident incident = incident(TargetId.STORE);
        register.keep(incident);

        tell.tell();

        assertThat(store.versions(address)).hasSize(1);
        assertThat(register.untold(9)).containsExactly(incident);
        register.keep(incident.repaired(FOUND.plusSeconds(5)));
        tell.tell();
        assertThat(store.versions(address)).hasSize(2);
    }

    @Test
    void aRepairThatComesLaterIsToldAfterTheDamage() {
        FixityIncident incident = incident(new TargetId("nha-kho-2"));
        register.keep(incident);
        tell.tell();
        register.keep(incident.repaired(FOUND.plusSeconds(3600)));

        tell.tell();

        assertThat(store.versions(address)).hasSize(3);
        assertThat(events().stream().filter(event -> event.type() == EventType.FIXITY_CHECK && !event.success()))
                .hasSize(1);
    }

    private FixityIncident incident(TargetId place) {
        return new FixityIncident(
                UUID.randomUUID(),
                ObjectId.of(address),
                place,
                FOUND,
                List.of("FILE_ALTERED v1/content/content/trang.pdf"),
                Optional.empty(),
                Optional.empty());
    }

    private List<PreservationEvent> events() {
        return store.find(address).orElseThrow().events();
    }
}
