package vn.kholuutru.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.rights.CurrentClosures;

/** What a terminal of the reading room opens, and what it does not. */
@QuarkusTest
@TestProfile(InMemory.class)
class ReadingAtTerminalsTest {
    @Inject
    AccessConfiguration configuration;

    @Inject
    DipRegister dips;

    @Inject
    CurrentClosures closures;

    @Inject
    GrantStillHolds grants;

    @Inject
    Clock clock;

    @Inject
    AipStore store;

    @Inject
    ExampleReadingRoom room;

    private final Visitor reader = new Visitor(Optional.of("doc-gia-" + UUID.randomUUID()), Set.of(Role.READER), false);

    @Test
    void whatIsOpenIsReadThereWithoutAnAccount() {
        StoredAip open = stored(ExampleArchive.OPEN);

        assertThat(askedFrom("10.1.2.3").toReadPage(open, 1, Visitor.ANONYMOUS)).isEqualTo(new Permission.Open());
        assertThat(askedFrom("10.1.3.3").toReadPage(open, 1, Visitor.ANONYMOUS))
                .isEqualTo(new Permission.Refused("LOGIN_REQUIRED"));
        assertThat(askedFrom("10.1.2.3").isOpenToEveryone(open)).isFalse();
    }

    @Test
    void whatWasGrantedForTheReadingRoomIsReadThereAlone() {
        StoredAip conditional = stored(ExampleArchive.CONDITIONAL);
        room.grantReading(reader.name().orElseThrow(), ExampleArchive.CONDITIONAL, Duration.ofMinutes(30), true);

        assertThat(askedFrom("10.1.2.3").toReadPage(conditional, 1, reader)).isInstanceOf(Permission.Granted.class);
        assertThat(askedFrom("10.1.3.3").toReadPage(conditional, 1, reader))
                .isEqualTo(new Permission.Refused("READING_ROOM_ONLY"));
        assertThat(askedFrom("10.1.2.3").mayDownload(conditional, reader)).isFalse();
    }

    @Test
    void aTerminalOpensNothingThatIsNotOpenOrGranted() {
        StoredAip conditional = stored(ExampleArchive.CONDITIONAL);
        ReadingRights atTerminal = askedFrom("10.1.2.3");

        assertThat(atTerminal.mayReadPages(conditional, Visitor.ANONYMOUS)).isFalse();
        assertThat(atTerminal.mayReadPages(conditional, reader)).isFalse();
        for (Role role : Role.values()) {
            Visitor anybody = new Visitor(Optional.of("ai-do"), Set.of(role), false);
            assertThat(atTerminal.mayReadPages(conditional.at(AccessLevel.SECRET), anybody))
                    .isFalse();
            assertThat(atTerminal.mayDownload(conditional.at(AccessLevel.SECRET), anybody))
                    .isFalse();
        }
    }

    private StoredAip stored(AipId id) {
        return store.find(new AipAddress(ExampleArchive.FONDS, ExampleArchive.DOSSIER, id))
                .orElseThrow();
    }

    private ReadingRights askedFrom(String address) {
        AskedFrom from = new AskedFrom(new CurrentVertxRequest()) {
            @Override
            public String address() {
                return address;
            }
        };
        return new ReadingRights(
                configuration, dips, grants, closures, new Terminals(List.of("10.1.2.0/24"), true, from), clock);
    }
}
