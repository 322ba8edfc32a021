package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.ocfl.StoreObjects;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Whether every disk that intake fills has more than its reserve free. When one has not, intake stops before anything
 * breaks: nothing more is received, running deliveries wait without losing an attempt and go on when there is room again.
 * Reading never asks.
 */
@ApplicationScoped
public class IntakeRoom {
    private final List<Disk> disks;

    /** @param name of the folder on it, for the operator */
    record Disk(String name, DiskReserve reserve) {}

    @Inject
    public IntakeRoom(
            IngestConfiguration configuration,
            StoreObjects objects,
            @ConfigProperty(name = "kho.data") String dataFolder) {
        this(disks(configuration, objects, Path.of(dataFolder)));
    }

    IntakeRoom(List<Disk> disks) {
        this.disks = List.copyOf(disks);
    }

    private static List<Disk> disks(IngestConfiguration configuration, StoreObjects objects, Path dataFolder) {
        List<Disk> disks = new ArrayList<>();
        disks.add(new Disk("kho.data", DiskReserve.of(dataFolder, configuration)));
        disks.add(new Disk("kho.ingest.work-folder", DiskReserve.of(configuration.workFolder(), configuration)));
        objects.storage()
                .ifPresent(store ->
                        disks.add(new Disk("kho.fedora.ocfl-root", DiskReserve.of(store::freeBytes, configuration))));
        configuration
                .secondJournal()
                .ifPresent(folder -> disks.add(new Disk(SecondJournal.SETTING, DiskReserve.of(folder, configuration))));
        return disks;
    }

    /** The setting that names the first disk with too little room. */
    Optional<String> shortOf() {
        return disks.stream()
                .filter(disk -> !disk.reserve().holds())
                .map(Disk::name)
                .findFirst();
    }

    List<Disk> disks() {
        return disks;
    }

    /** @throws ProblemException STORAGE_FULL */
    void require() {
        if (shortOf().isPresent()) {
            throw new ProblemException(new Problem.Unavailable("STORAGE_FULL", List.of()));
        }
    }
}
