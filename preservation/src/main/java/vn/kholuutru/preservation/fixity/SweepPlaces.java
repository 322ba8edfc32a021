package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;

/** Looks through a place for objects that the archive never wrote. Removes nothing. */
public final class SweepPlaces {
    private static final Logger LOG = LoggerFactory.getLogger(SweepPlaces.class);
    private static final int AT_A_TIME = 500;
    private static final int MOST_TOLD = 100;

    /** Fedora's own root, {@code info:fedora}, is an object too, and no record. */
    private static final ObjectFolder FEDORA_ROOT =
            ObjectFolder.named("141964af842132b7a706ed010474c410514b472acc0d7d8f805c23e748578b8b");

    private final FixityRegister register;
    private final ObjectRegister objects;
    private final AlarmRegister alarms;
    private final Duration patience;

    /** @param patience how long something new may be there before it is noted */
    public SweepPlaces(FixityRegister register, ObjectRegister objects, AlarmRegister alarms, Duration patience) {
        this.register = register;
        this.objects = objects;
        this.alarms = alarms;
        this.patience = patience;
    }

    /** @return the folders of objects that nobody knows */
    public Set<ObjectFolder> sweep(TargetId place, ObjectStorage storage) throws InterruptedException {
        Set<ObjectFolder> suspects = suspects(storage);
        if (!suspects.isEmpty()) {
            Thread.sleep(patience);
            register.enlist(Instant.EPOCH, Duration.ZERO);
            suspects = register.unknown(suspects);
            suspects.removeIf(folder -> isNoted(folder, storage));
        }
        for (ObjectFolder folder : suspects) {
            LOG.error("{} on {} belongs to no object that was ever acknowledged", folder, place);
            alarms.raise(AlarmKind.OBJECT_UNEXPECTED, folder + " @ " + place, List.of(folder.path(), place.value()));
        }
        return suspects;
    }

    private Set<ObjectFolder> suspects(ObjectStorage storage) {
        Set<ObjectFolder> suspects = new HashSet<>();
        try (Stream<ObjectFolder> all = storage.objects()) {
            List<ObjectFolder> part = new ArrayList<>();
            for (ObjectFolder folder : (Iterable<ObjectFolder>) all::iterator) {
                part.add(folder);
                if (part.size() == AT_A_TIME) {
                    suspects.addAll(register.unknown(part));
                    part.clear();
                }
                if (suspects.size() >= MOST_TOLD || Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
            suspects.addAll(register.unknown(part));
        }
        suspects.remove(FEDORA_ROOT);
        return suspects;
    }

    private boolean isNoted(ObjectFolder folder, ObjectStorage storage) {
        try (InputStream bytes = storage.open(folder, Inventory.NAME)) {
            Inventory inventory = InventoryFile.read(bytes.readAllBytes());
            return inventory.id().folder().equals(folder)
                    && objects.find(inventory.id()).isPresent();
        } catch (IOException | UncheckedIOException | ProblemException | IllegalArgumentException noObject) {
            return false;
        }
    }
}
