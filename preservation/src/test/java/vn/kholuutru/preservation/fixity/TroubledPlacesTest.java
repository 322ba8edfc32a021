package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.PlaceCoverage;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/** What a place that fails in one way or another does to checks: it is damage only when the place answers otherwise. */
class TroubledPlacesTest {
    private static final ObjectId SCAN = SignedObjects.aip(0);
    private static final String CONTENT = "v1/content/content/trang.pdf";

    @TempDir
    Path folder;

    @Test
    void aPlaceThatIsAwayIsNoDamageAndIsAskedLater() {
        FaultyStorage faulty = new FaultyStorage(new FolderObjectStorage(folder.resolve(ExamplePlaces.NEAR.value())));
        ExamplePlaces places = new ExamplePlaces(folder, Map.of(ExamplePlaces.NEAR, faulty)).filledWith(SCAN);
        faulty.away = true;

        places.cycle();

        assertThat(places.register.incidents(9)).isEmpty();
        assertThat(places.alarms.open(9)).isEmpty();
        assertThat(places.dueIn(Duration.ofMinutes(11)))
                .extracting(DueCheck::place)
                .containsOnly(ExamplePlaces.NEAR);
    }

    @Test
    void aFileTheMediumCannotReadIsReplaced() {
        FaultyStorage faulty = new FaultyStorage(new FolderObjectStorage(folder.resolve(ExamplePlaces.NEAR.value())));
        ExamplePlaces places = new ExamplePlaces(folder, Map.of(ExamplePlaces.NEAR, faulty)).filledWith(SCAN);
        faulty.badSector = CONTENT;

        places.cycle();

        assertThat(places.register.incidents(9))
                .extracting(FixityIncident::findings)
                .containsExactly(List.of("FILE_UNREADABLE " + CONTENT));
        assertThat(places.register.findOpen(SCAN, ExamplePlaces.NEAR)).isEmpty();
    }

    @Test
    void anObjectWhoseFolderCannotBeReadOnAPlaceThatAnswersIsDamagedUntilItCan() {
        FaultyStorage faulty = new FaultyStorage(new FolderObjectStorage(folder.resolve(TargetId.STORE.value())));
        ExamplePlaces places = new ExamplePlaces(folder, Map.of(TargetId.STORE, faulty)).filledWith(SCAN);
        faulty.badFolder = Optional.of(SCAN.folder());

        places.cycle();

        assertThat(places.register.incidents(9))
                .extracting(FixityIncident::findings)
                .containsExactly(List.of("FILE_UNREADABLE " + SCAN.folder().path()));
        assertThat(places.openAlarms())
                .containsExactlyInAnyOrder(AlarmKind.OBJECT_DAMAGED, AlarmKind.OBJECT_UNREPAIRABLE);
        faulty.badFolder = Optional.empty();
        places.after(Duration.ofHours(1));
        assertThat(places.openAlarms()).isEmpty();
        assertThat(places.register.findOpen(SCAN, TargetId.STORE)).isEmpty();
    }

    @Test
    void aFolderThatIsNotReadForAMomentIsNoDamage() {
        FaultyStorage faulty = new FaultyStorage(new FolderObjectStorage(folder.resolve(TargetId.STORE.value())));
        ExamplePlaces places = new ExamplePlaces(folder, Map.of(TargetId.STORE, faulty)).filledWith(SCAN);
        faulty.badFolder = Optional.of(SCAN.folder());
        faulty.badFolderOnce = true;

        places.cycle();

        assertThat(places.alarms.recent(9)).isEmpty();
        assertThat(places.dueIn(Duration.ofMinutes(11))).isEmpty();
    }

    @Test
    void aCheckThatFailsAgainIsToldAndDoesNotKeepTheOthersFromBeingChecked() {
        FaultyStorage faulty = new FaultyStorage(new FolderObjectStorage(folder.resolve(ExamplePlaces.NEAR.value())));
        ExamplePlaces places = new ExamplePlaces(folder, Map.of(ExamplePlaces.NEAR, faulty)).filledWith(SCAN);
        faulty.badClient = CONTENT;

        places.cycle();

        assertThat(places.openAlarms()).isEmpty();
        assertThat(places.register.coverage(places.clock.instant(), Duration.ofDays(90)))
                .extracting(PlaceCoverage::never)
                .containsExactly(1L, 0L, 0L);
        places.after(Duration.ofMinutes(10));
        assertThat(places.openAlarms()).containsExactly(AlarmKind.OBJECT_UNCHECKED);
        faulty.badClient = "";
        places.after(Duration.ofMinutes(10));
        assertThat(places.openAlarms()).isEmpty();
        assertThat(places.register.coverage(places.clock.instant(), Duration.ofDays(90)))
                .allSatisfy(place -> assertThat(place.inTime()).isEqualTo(place.objects()));
    }

    @Test
    void aWriteOnceCopyCannotBePutRightAndAsksForAHand() throws IOException {
        FaultyStorage faulty = new FaultyStorage(new FolderObjectStorage(folder.resolve(ExamplePlaces.NEAR.value())));
        ExamplePlaces places = new ExamplePlaces(folder, Map.of(ExamplePlaces.NEAR, faulty)).filledWith(SCAN);
        Files.writeString(places.fileOf(ExamplePlaces.NEAR, SCAN, CONTENT), "hỏng");
        faulty.writeOnce = true;

        places.cycle();

        assertThat(places.openAlarms()).contains(AlarmKind.OBJECT_UNREPAIRABLE);
        assertThat(places.copies.find(SCAN, ExamplePlaces.NEAR)).isEmpty();
        assertThat(places.register.findOpen(SCAN, ExamplePlaces.NEAR)).isPresent();
    }

    @Test
    void aStopInTheMiddleOfReadingIsNoDamage() {
        ExamplePlaces places = new ExamplePlaces(folder).filledWith(SCAN);
        Thread.currentThread().interrupt();

        places.cycle();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(places.register.incidents(9)).isEmpty();
    }
}
