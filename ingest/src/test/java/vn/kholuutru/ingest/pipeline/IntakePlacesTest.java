package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IntakePlacesTest {
    private final IntakePlaces places = new IntakePlaces(new RoomyIngest(Path.of("work")));

    @Test
    void whoFindsNoPlaceIsRefusedAtOnceAndHoldsNoThread() {
        assertThatThrownBy(() -> nested(RoomyIngest.UPLOADS + 1)).hasMessageContaining("INTAKE_BUSY");
    }

    @Test
    void aPlaceIsFreeAgainWhenItsUploadHasFailed() {
        for (int upload = 0; upload <= RoomyIngest.UPLOADS; upload++) {
            assertThatThrownBy(() -> places.within(() -> {
                        throw new IllegalStateException("the line was cut");
                    }))
                    .hasMessageContaining("the line was cut");
        }
        assertThat(nested(RoomyIngest.UPLOADS)).isZero();
    }

    /** As many uploads at once. */
    private int nested(int uploads) {
        return uploads == 0 ? 0 : places.within(() -> nested(uploads - 1));
    }
}
