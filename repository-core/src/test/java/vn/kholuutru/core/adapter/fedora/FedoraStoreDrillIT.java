package vn.kholuutru.core.adapter.fedora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SampleAip;

/** Measures how fast AIPs of 300 KB are stored by four threads; tells, and asserts no speed. */
@Tag("drill")
class FedoraStoreDrillIT {
    private static final int THREADS = 4;
    private static final int SIZE = 300_000;

    @TempDir
    private Path folder;

    @Test
    void tellsHowManyAipsAreStoredInASecond() throws Exception {
        AipStore store =
                new FedoraAipStore(SharedFedora.engine().restRoot(), SharedFedora.login(), new ShaclProfileCatalogue());
        SampleAip sample = SampleAip.inANewDossier(folder);
        store.keepFonds(sample.fonds());
        store.keepDossier(sample.dossier());

        for (int round = 1; round <= 6; round++) {
            List<AipPackage> aips = aips(sample, 100);
            Duration taken = store(store, aips);
            System.out.printf("round %d: %.1f AIP/s%n", round, aips.size() * 1000.0 / taken.toMillis());
        }

        Path status = Path.of("/proc", Long.toString(SharedFedora.process().pid()), "status");
        Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .forEach(System.out::println);
        assertThat(store.ready()).isTrue();
    }

    private static List<AipPackage> aips(SampleAip sample, int count) {
        Random random = new Random(7);
        List<AipPackage> aips = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            byte[] content = new byte[SIZE];
            random.nextBytes(content);
            aips.add(sample.withId(AipId.random()).withContent(content).build());
        }
        return aips;
    }

    private static Duration store(AipStore store, List<AipPackage> aips) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> stores = new ArrayList<>();
            aips.forEach(aip -> stores.add(threads.submit(() -> store.store(aip))));
            for (Future<?> stored : stores) {
                stored.get();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
