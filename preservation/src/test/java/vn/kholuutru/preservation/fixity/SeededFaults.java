package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * Damages stored bytes behind the archive's back: bit flips, truncation, swaps between objects, deletion, of every kind of
 * file, on the store and on the copies. The same seed does the same.
 */
final class SeededFaults {
    /** What was done to a file. */
    enum Kind {
        BIT_FLIP,
        TRUNCATION,
        SWAP,
        DELETION
    }

    /** One file that is not as it was. */
    record Fault(Kind kind, TargetId place, ObjectId object, String path) {}

    private final ExamplePlaces places;
    private final Random random;
    private final Map<Path, Fault> done = new LinkedHashMap<>();

    SeededFaults(ExamplePlaces places, long seed) {
        this.places = places;
        this.random = new Random(seed);
    }

    /** Damages so many files; no file twice. */
    List<Fault> make(int faults) throws IOException {
        while (done.size() < faults) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            TargetId place = anyOf(new ArrayList<>(places.storages.keySet()));
            ObjectId object = anyOf(places.kept).id();
            make(kind, place, object, anyFile(place, object), faults);
        }
        return List.copyOf(done.values());
    }

    private void make(Kind kind, TargetId place, ObjectId object, String path, int faults) throws IOException {
        Path file = places.fileOf(place, object, path);
        if (done.containsKey(file)) {
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        switch (kind) {
            case BIT_FLIP -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                overwrite(file, bytes);
            }
            case TRUNCATION -> overwrite(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case DELETION -> Files.delete(file);
            case SWAP -> {
                ObjectId other = anyOf(places.kept).id();
                String otherPath = anyFileOfKind(place, other, path);
                Path otherFile = places.fileOf(place, other, otherPath);
                byte[] otherBytes = Files.readAllBytes(otherFile);
                if (done.containsKey(otherFile) || Arrays.equals(bytes, otherBytes) || done.size() + 2 > faults) {
                    return;
                }
                overwrite(file, otherBytes);
                overwrite(otherFile, bytes);
                done.put(otherFile, new Fault(kind, place, other, otherPath));
            }
        }
        done.put(file, new Fault(kind, place, object, path));
    }

    /** As a medium or an intruder does: in place, without the archive's own ways. */
    private static void overwrite(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** First a kind of file, so that manifests and signatures are hit as often as scans. */
    private String anyFile(TargetId place, ObjectId object) {
        Map<String, List<String>> byName = new TreeMap<>();
        for (ObjectFile file : places.storage(place).files(object.folder())) {
            byName.computeIfAbsent(nameOf(file.path()), any -> new ArrayList<>())
                    .add(file.path());
        }
        if (byName.isEmpty()) {
            throw new IllegalStateException("nothing is left of " + object + " on " + place);
        }
        return anyOf(anyOf(new ArrayList<>(byName.values())));
    }

    private String anyFileOfKind(TargetId place, ObjectId object, String like) {
        List<String> same = new ArrayList<>();
        for (ObjectFile file : places.storage(place).files(object.folder())) {
            if (nameOf(file.path()).equals(nameOf(like))) {
                same.add(file.path());
            }
        }
        return same.isEmpty() ? anyFile(place, object) : anyOf(same);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** All of them, so that a test can say which kinds were there. */
    List<Kind> kinds() {
        List<Kind> kinds =
                new ArrayList<>(done.values().stream().map(Fault::kind).toList());
        Collections.sort(kinds);
        return kinds;
    }
}
