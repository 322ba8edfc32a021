package vn.kholuutru.access.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class ReadingLoadTest {
    @Inject
    ExampleReadingRoom room;

    @Inject
    UserRegister users;

    @Test
    void everyReaderTurnsPagesAndWhoWasGrantedNothingIsCountedApart() throws InterruptedException {
        List<ReadingLoad.Reader> readers = new ArrayList<>();
        for (int seat = 0; seat < 3; seat++) {
            String account = "bench-" + UUID.randomUUID();
            users.keep(account, BcryptUtil.bcryptHash(account, 4), Role.READER);
            readers.add(new ReadingLoad.Reader(account, account, ExampleArchive.CONDITIONAL, 1));
            if (seat > 0) {
                room.grantReading(account, ExampleArchive.CONDITIONAL, Duration.ofMinutes(5), false);
            }
        }
        ReadingLoad load = new ReadingLoad(
                URI.create(ConfigProvider.getConfig().getValue("test.url", String.class)), Duration.ofMillis(300));

        Map<String, Latencies.Summary> times = load.run(readers, 2);

        assertThat(times.keySet()).containsExactly("page", "picture", "information", "thumbnails");
        for (String group : List.of("picture", "information")) {
            assertThat(times).hasEntrySatisfying(group, seen -> {
                assertThat(seen.answers()).isEqualTo(4);
                assertThat(seen.p50()).isPositive();
            });
        }
        assertThat(times)
                .as("a document of one page has no strip of pages")
                .hasEntrySatisfying(
                        "thumbnails", seen -> assertThat(seen.answers()).isZero());
        assertThat(load.refused()).as("pages without a picture").isEqualTo(2);
    }
}
