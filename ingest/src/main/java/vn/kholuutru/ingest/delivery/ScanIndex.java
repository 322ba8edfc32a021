package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;

/**
 * Finds the delivered scan a row of the mục lục means. Only names of files that were really delivered are ever compared:
 * a path in a row is never opened, whatever it points to. Letter case, NFC or NFD, backslashes and doubled spaces make no
 * difference.
 */
final class ScanIndex {
    private final Map<String, List<DeliveredFile>> byName = new HashMap<>();
    private final Map<String, List<DeliveredFile>> byStem = new HashMap<>();
    private final Map<String, List<DeliveredFile>> byUnsignedName = new HashMap<>();
    private final Map<String, List<DeliveredFile>> byPlainOrdinal = new HashMap<>();
    private final Map<String, List<DeliveredFile>> byPath = new HashMap<>();
    private final FolderRoots roots;

    /** @param stated the paths that rows name, to learn where the scans lay on the disk they come from */
    ScanIndex(List<DeliveredFile> scans, Stream<String> stated) {
        this.roots =
                FolderRoots.of(stated.map(ScanIndex::segments), scans.stream().map(scan -> segments(scan.spelled())));
        for (DeliveredFile scan : scans) {
            String stem = plain(ScanName.stem(scan.name()));
            put(byName, plain(scan.name()), scan);
            String unsigned = SignedCopies.withoutSign(scan.name());
            if (!unsigned.equals(scan.name())) {
                put(byUnsignedName, plain(unsigned), scan);
            }
            put(byPath, String.join("/", segments(scan.spelled())), scan);
            put(byStem, stem, scan);
            put(byPlainOrdinal, ArchiveCodes.withPlainOrdinal(stem), scan);
        }
    }

    sealed interface Match {
        /** @param named true when the row names the file, so that its name is right whatever it is */
        record Found(DeliveredFile file, boolean named) implements Match {}

        record Several(List<String> paths) implements Match {}

        record None() implements Match {}
    }

    Match find(RecordRow row) {
        if (row.filePath().isPresent()) {
            return byPath(row.filePath().get(), row.dossierCode());
        }
        return row.code().map(this::byCode).orElseGet(Match.None::new);
    }

    /** The file named after a hồ sơ that is one file (TT 05/2025, Điều 8.1.d). */
    Match ofWholeDossier(String code) {
        List<DeliveredFile> files = byStem.getOrDefault(plain(code), List.of());
        return files.size() == 1 ? new Match.Found(files.getFirst(), true) : new Match.None();
    }

    private Match byCode(String code) {
        String plain = plain(code);
        List<DeliveredFile> files = byStem.getOrDefault(plain, List.of());
        if (files.isEmpty()) {
            files = byPlainOrdinal.getOrDefault(ArchiveCodes.withPlainOrdinal(plain), List.of());
        }
        return files.isEmpty() ? new Match.None() : new Match.Found(files.getFirst(), false);
    }

    private Match byPath(String stated, Optional<String> dossierCode) {
        List<String> path = segments(stated);
        List<DeliveredFile> expected = roots.expected(path)
                .map(whole -> byPath.getOrDefault(whole, List.of()))
                .orElseGet(List::of);
        if (expected.size() == 1) {
            return new Match.Found(expected.getFirst(), true);
        }
        if (path.isEmpty()) {
            return new Match.None();
        }
        List<DeliveredFile> sameName = byName.getOrDefault(path.getLast(), List.of());
        if (sameName.isEmpty()) {
            sameName = byUnsignedName.getOrDefault(path.getLast(), List.of());
        }
        if (sameName.isEmpty()) {
            sameName = byStem.getOrDefault(path.getLast(), List.of());
        }
        List<DeliveredFile> fitting = sameName.stream()
                .filter(file -> agrees(path, segments(file.spelled())))
                .toList();
        if (fitting.size() > 1) {
            fitting = inFolderOf(dossierCode, closest(path, fitting));
        }
        if (fitting.isEmpty() && sameName.size() == 1 && saysItsCode(sameName.getFirst())) {
            fitting = sameName;
        }
        return switch (fitting.size()) {
            case 0 -> new Match.None();
            case 1 -> new Match.Found(fitting.getFirst(), true);
            default ->
                new Match.Several(fitting.stream().map(DeliveredFile::path).toList());
        };
    }

    /** One path ends as the whole other: drives and top folders differ between the scanner's disk and the delivery. */
    private static boolean agrees(List<String> stated, List<String> delivered) {
        int shorter = Math.min(stated.size(), delivered.size());
        return shorter <= 1 || common(stated, delivered) >= Math.min(shorter, 3);
    }

    private static List<DeliveredFile> closest(List<String> stated, List<DeliveredFile> files) {
        int most = files.stream()
                .mapToInt(file -> common(stated, segments(file.spelled())))
                .max()
                .orElse(0);
        return files.stream()
                .filter(file -> common(stated, segments(file.spelled())) == most)
                .toList();
    }

    private static List<DeliveredFile> inFolderOf(Optional<String> dossierCode, List<DeliveredFile> files) {
        if (files.size() < 2 || dossierCode.isEmpty()) {
            return files;
        }
        String dossier = plain(dossierCode.get());
        List<DeliveredFile> inFolder = files.stream()
                .filter(file -> segments(file.spelled()).contains(dossier))
                .toList();
        return inFolder.isEmpty() ? files : inFolder;
    }

    private static boolean saysItsCode(DeliveredFile file) {
        return ScanName.of(file.name()).isPresent();
    }

    /** How many segments from the end are alike; the file name itself counts as alike even without its extension. */
    private static int common(List<String> stated, List<String> delivered) {
        int common = 1;
        while (common < stated.size()
                && common < delivered.size()
                && stated.get(stated.size() - 1 - common).equals(delivered.get(delivered.size() - 1 - common))) {
            common++;
        }
        return common;
    }

    private static List<String> segments(String path) {
        return Arrays.stream(LinkText.path(path).replace('\\', '/').split("/"))
                .map(ScanIndex::plain)
                .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                .toList();
    }

    private static String plain(String name) {
        return CellValue.clean(name).toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, List<DeliveredFile>> index, String key, DeliveredFile scan) {
        index.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(scan);
    }
}
