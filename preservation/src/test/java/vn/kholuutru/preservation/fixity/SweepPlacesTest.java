package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.storage.TargetId;

class SweepPlacesTest {
    @TempDir
    Path folder;

    @Test
    void anObjectNobodyAcknowledgedIsTold() throws InterruptedException {
        ExamplePlaces places = new ExamplePlaces(folder);
        places.fill(3, 1, new Random(1));
        places.register.enlist(Instant.EPOCH, Duration.ZERO);
        SignedObjects stranger = new SignedObjects(
                places.storage(TargetId.STORE),
                new MemoryObjectRegister(),
                new CadesManifestSigner(new SigningKeySource.TrialKey(folder.resolve("other")), Clock.systemUTC()),
                places.clock);
        stranger.keepAip(SignedObjects.aip(77), 500, new Random(1));

        assertThat(sweep(places)).isEqualTo(1);

        assertThat(places.alarms.open(9)).extracting(Alarm::kind).containsExactly(AlarmKind.OBJECT_UNEXPECTED);
        assertThat(places.storage(TargetId.STORE).files(SignedObjects.aip(77).folder()))
                .isNotEmpty();
    }

    @Test
    void whatWasAcknowledgedAMomentAgoIsKnown() throws InterruptedException {
        ExamplePlaces places = new ExamplePlaces(folder);
        places.fill(2, 1, new Random(1));

        assertThat(sweep(places)).isZero();

        assertThat(places.alarms.open(9)).isEmpty();
    }

    private static int sweep(ExamplePlaces places) throws InterruptedException {
        return new SweepPlaces(places.register, places.objects, places.alarms, Duration.ZERO)
                .sweep(TargetId.STORE, places.storage(TargetId.STORE))
                .size();
    }
}
