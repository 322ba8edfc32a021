package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders above all paths of the mục lục and above all delivered files. The first is where the scans lay on the
 * contractor's disk, the second is how they were packed for the delivery; what follows below them is the same.
 */
record FolderRoots(List<String> stated, List<String> delivered) {
    FolderRoots {
        stated = List.copyOf(stated);
        delivered = List.copyOf(delivered);
    }

    /** Both given as paths in segments, the last one a file's name. */
    static FolderRoots of(Stream<List<String>> statedPaths, Stream<List<String>> deliveredPaths) {
        return new FolderRoots(above(statedPaths), above(deliveredPaths));
    }

    private static List<String> above(Stream<List<String>> paths) {
        return paths.filter(path -> path.size() > 1)
                .<List<String>>map(path -> new ArrayList<>(path.subList(0, path.size() - 1)))
                .reduce(FolderRoots::common)
                .orElse(List.of());
    }

    private static List<String> common(List<String> one, List<String> other) {
        int length = 0;
        while (length < one.size() && length < other.size() && one.get(length).equals(other.get(length))) {
            length++;
        }
        return one.subList(0, length);
    }

    /**
     * The delivered path a stated one should have. Empty when the folders do not correspond: "Hộp 01" on the disk is not
     * "Hộp 02" in the delivery.
     */
    Optional<String> expected(List<String> path) {
        boolean below = path.size() > stated.size()
                && path.subList(0, stated.size()).equals(stated)
                && !(stated.isEmpty() && delivered.isEmpty());
        if (!below || contradict(path)) {
            return Optional.empty();
        }
        List<String> expected = new ArrayList<>(delivered);
        expected.addAll(path.subList(stated.size(), path.size()));
        return Optional.of(String.join("/", expected));
    }

    private boolean contradict(List<String> path) {
        if (stated.isEmpty() || delivered.isEmpty()) {
            return false;
        }
        String here = stated.getLast();
        String there = delivered.getLast();
        boolean nameAlone = path.size() == stated.size() + 1;
        boolean otherNumber = !here.equals(there)
                && here.matches(".*\\d.*")
                && there.matches(".*\\d.*")
                && here.replaceAll("\\d+", "#").equals(there.replaceAll("\\d+", "#"));
        return otherNumber || (nameAlone && !here.equals(there));
    }
}
