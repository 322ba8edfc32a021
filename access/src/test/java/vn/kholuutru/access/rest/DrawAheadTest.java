package vn.kholuutru.access.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.access.rest.OrderedDips.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.dip.DrawAhead;
import vn.kholuutru.access.dip.EndDips;
import vn.kholuutru.access.viewing.OpenScans;
import vn.kholuutru.access.viewing.PageImageCache;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.port.ClosureRegister;

/** What is drawn before the reader of a granted document comes. */
@QuarkusTest
@TestProfile(InMemory.class)
class DrawAheadTest {
    private static final AipId DOCUMENT = ExampleArchive.CONDITIONAL;
    private static final Path KEPT = Path.of(
            ConfigProvider.getConfig().getValue("kho.data", String.class), "cache", "pages", DOCUMENT.toString());

    @Inject
    DrawAhead ahead;

    @Inject
    EndDips end;

    @Inject
    ClosureRegister closures;

    @Inject
    PageImageCache cache;

    @Inject
    OpenScans scans;

    @Inject
    ExampleReadingRoom room;

    @BeforeEach
    void nothingIsDrawn() throws Exception {
        while (ahead.drawBegun() > 0) {
            assertThat(KEPT.getParent()).exists();
        }
        cache.forget(DOCUMENT);
        scans.forget(DOCUMENT);
    }

    @Test
    void theReaderFindsDrawnWhatTheViewerAsksFor() throws Exception {
        room.grantReading("reader", DOCUMENT, Duration.ofHours(1), false);

        assertThat(ahead.drawBegun()).isOne();

        Set<Path> drawn = kept();
        assertThat(drawn).hasSize(3);
        String page = as("reader").get("/tai-lieu/" + DOCUMENT).asString();
        String picture = page.replaceAll("(?s).*<img src=\"([^\"]+)\"[^>]*data-viewer-image.*", "$1");
        as("reader").get(picture).then().statusCode(200);
        as("reader")
                .get("/api/v1/documents/" + DOCUMENT + "/pages/1/image?width=160")
                .then()
                .statusCode(200);
        as("reader").get("/iiif/image/" + DOCUMENT + "/1/info.json").then().statusCode(200);
        assertThat(kept()).isEqualTo(drawn);
        assertThat(ahead.drawBegun()).as("of the same grant").isZero();
    }

    @Test
    void aPageThatIsClosedAndAGrantThatEndedAreLeftAlone() throws Exception {
        UUID closure = UUID.randomUUID();
        closures.close(new Closure(
                closure,
                new Closure.Closed.OfPages(DOCUMENT.toString(), 1, 1),
                "PERSONAL",
                "",
                "archivist",
                room.now(),
                Optional.empty(),
                Optional.empty()));
        room.grantReading("reader", DOCUMENT, Duration.ofHours(1), false);
        assertThat(ahead.drawBegun()).isOne();
        assertThat(kept()).isEmpty();
        closures.lift(closure, room.now());

        room.grantReading("reader", DOCUMENT, Duration.ofSeconds(30), false);
        room.moveOn(Duration.ofHours(2));
        ahead.drawBegun();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aScanThatCannotBeReadKeepsNoOtherFromBeingDrawn() throws Exception {
        room.grantReading("reader", ExampleArchive.DAMAGED, Duration.ofHours(1), false);
        room.grantReading("reader", DOCUMENT, Duration.ofHours(1), false);

        assertThat(ahead.drawBegun()).isEqualTo(2);

        assertThat(kept()).hasSize(3);
        assertThat(ahead.drawBegun()).isZero();
    }

    @Test
    void whatWasDrawnGoesWithTheLastRightToReadIt() throws Exception {
        room.grantReading("reader", DOCUMENT, Duration.ofHours(1), false);
        ahead.drawBegun();
        assertThat(kept()).isNotEmpty();

        room.moveOn(Duration.ofDays(30));
        end.endDue();

        assertThat(kept()).isEmpty();
    }

    private static Set<Path> kept() throws IOException {
        if (!Files.isDirectory(KEPT)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.collect(Collectors.toSet());
        }
    }
}
