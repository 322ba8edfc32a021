package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;

/**
 * What lies in a delivered folder, sorted by what it is for. Links are never followed, so nothing outside the folder is
 * ever read.
 *
 * @param scans what is delivered to be kept, in the order of file names, then of paths
 * @param workbooks what may be a mục lục: a workbook of Excel or text with separators
 * @param ignored paths of what is no part of the delivery
 */
record DeliveredFiles(
        List<DeliveredFile> scans, List<DeliveredFile> workbooks, List<String> ignored, List<Finding> findings) {
    private static final Set<String> SYSTEM_NAMES = Set.of("thumbs.db", ".ds_store", "desktop.ini");
    private static final Set<String> NOTE_EXTENSIONS = Set.of("txt", "md");
    private static final Set<String> WORKBOOK_EXTENSIONS = Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "csv", "tsv");
    private static final Set<String> OTHER_TABLE_EXTENSIONS = Set.of("xlsb", "ods");

    /**
     * @param path within the delivery, forward slashes, as the file system spells it
     * @param name the file's name, NFC; read as Unicode when it was given before it
     * @param spelled the path, read likewise: what a row of the mục lục would call it
     */
    record DeliveredFile(String path, String name, Path file, String spelled) {
        DeliveredFile(String path, String name, Path file) {
            this(path, name, file, path);
        }
    }

    static DeliveredFiles in(Path folder, Agreement agreement) throws IOException {
        Path root = folder.toRealPath();
        Walk walk = new Walk(root, agreement);
        Files.walkFileTree(root, walk);
        walk.placeTablesNamedLikeDocuments();
        walk.leaveOutUnsignedCopies();
        walk.readNames();
        walk.scans.sort(Comparator.comparing(DeliveredFile::name).thenComparing(DeliveredFile::path));
        walk.workbooks.sort(Comparator.comparing(DeliveredFile::path));
        walk.ignored.sort(Comparator.naturalOrder());
        return new DeliveredFiles(walk.scans, walk.workbooks, walk.ignored, walk.findings);
    }

    /** One file that is a scan whatever its name: somebody handed it over as a document. */
    static DeliveredFiles ofDocument(Path file) {
        String path = file.getFileName().toString();
        DeliveredFile scan = new DeliveredFile(path, Normalizer.normalize(path, Normalizer.Form.NFC), file);
        return new DeliveredFiles(List.of(scan), List.of(), List.of(), List.of());
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Agreement agreement;
        private final List<DeliveredFile> scans = new ArrayList<>();
        private final List<DeliveredFile> workbooks = new ArrayList<>();
        private final List<DeliveredFile> tablesNamedLikeDocuments = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();

        Walk(Path root, Agreement agreement) {
            this.root = root;
            this.agreement = agreement;
        }

        /** Names given before Unicode are read by today's letters. */
        void readNames() {
            SpelledNames names = SpelledNames.of(scans);
            scans.replaceAll(names::spelled);
            Optional<DeliveredFile> first = scans.stream()
                    .filter(file -> !file.spelled().equals(file.path()))
                    .findFirst();
            first.ifPresent(file -> findings.add(RecordFault.LEGACY_NAMES.found(
                    agreement,
                    Place.file(file.path()),
                    names.encoding().orElse("windows-1252"),
                    String.valueOf(scans.stream()
                            .filter(other -> !other.spelled().equals(other.path()))
                            .count()),
                    file.path(),
                    file.spelled())));
        }

        /** A table named like a document or a list of one hồ sơ is no mục lục, unless it is all there is that could be one. */
        void placeTablesNamedLikeDocuments() {
            boolean documents = agreement.withoutMetadata() || !workbooks.isEmpty();
            (documents ? scans : workbooks).addAll(tablesNamedLikeDocuments);
        }

        void leaveOutUnsignedCopies() {
            SignedCopies.Found copies = SignedCopies.among(scans, agreement);
            scans.removeAll(Set.copyOf(copies.unsigned()));
            copies.unsigned().forEach(copy -> ignored.add(copy.path()));
            findings.addAll(copies.findings());
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name =
                    folder.getFileName() == null ? "" : folder.getFileName().toString();
            if (!folder.equals(root) && (name.startsWith(".") || name.equals("__MACOSX"))) {
                ignored.add(pathOf(folder) + "/");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = pathOf(file);
            if (attributes.isSymbolicLink()) {
                refuse(RecordFault.SYMBOLIC_LINK, path);
            } else if (!attributes.isRegularFile()) {
                refuse(RecordFault.SPECIAL_FILE, path);
            } else {
                sort(path, file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            refuse(RecordFault.FOLDER_UNREADABLE, pathOf(file));
            return FileVisitResult.CONTINUE;
        }

        private void sort(String path, Path file) {
            String name = Normalizer.normalize(path.substring(path.lastIndexOf('/') + 1), Normalizer.Form.NFC);
            String lower = name.toLowerCase(Locale.ROOT);
            String extension = lower.substring(lower.lastIndexOf('.') + 1);
            boolean table = WORKBOOK_EXTENSIONS.contains(extension) || OTHER_TABLE_EXTENSIONS.contains(extension);
            if (ScanName.of(name).isPresent() || isAccompanyingTable(path, lower, table)) {
                (table ? tablesNamedLikeDocuments : scans).add(new DeliveredFile(path, name, file));
            } else if (isNoPartOfIt(lower, extension)) {
                ignored.add(path);
            } else if (WORKBOOK_EXTENSIONS.contains(extension)) {
                workbooks.add(new DeliveredFile(path, name, file));
            } else {
                scans.add(new DeliveredFile(path, name, file));
            }
        }

        private static boolean isAccompanyingTable(String path, String name, boolean table) {
            return table
                    && !name.startsWith("~$")
                    && !name.startsWith("._")
                    && AccompanyingName.of(path).isPresent();
        }

        private static boolean isNoPartOfIt(String name, String extension) {
            return SYSTEM_NAMES.contains(name)
                    || name.startsWith("~$")
                    || name.startsWith("._")
                    || name.startsWith("readme")
                    || NOTE_EXTENSIONS.contains(extension)
                    || OTHER_TABLE_EXTENSIONS.contains(extension);
        }

        private void refuse(RecordFault fault, String path) {
            ignored.add(path);
            findings.add(fault.found(agreement, Place.file(path)));
        }

        private String pathOf(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }
}
