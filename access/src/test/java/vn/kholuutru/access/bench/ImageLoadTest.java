package vn.kholuutru.access.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.WithAnonymousReading.class)
class ImageLoadTest {
    /** Two open documents of two pages; the scan of the second cannot be read. */
    @Test
    void asksForEveryPageTwiceInBothSizesAndCountsWhatIsNoPictureApart() throws IOException, InterruptedException {
        ImageLoad load = new ImageLoad(URI.create(ConfigProvider.getConfig().getValue("test.url", String.class)));

        Map<String, Latencies.Summary> times = load.run(100);

        assertThat(times.keySet()).containsExactly("whole-first", "whole-kept", "reading-first", "reading-kept");
        assertThat(times.values()).allMatch(group -> group.answers() == 2 && group.p50() > 0);
        assertThat(load.refused()).isEqualTo(8);
    }
}
