package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds package versions below a folder: an exported AIP, an OCFL object with its versions, or a whole store. */
public final class PackageFolders {
    static final String MANIFEST = "manifest-sha512.txt";
    static final String SIGNATURE = "manifest-sha512.txt.p7s";

    /** Any of these makes a folder a package, so that one whose manifest was taken away is noticed. */
    private static final Set<String> MARKS = Set.of(MANIFEST, SIGNATURE, "description.nt");

    private PackageFolders() {}

    /** True when the folder holds a package or what is left of one. */
    static boolean isPackage(Path folder) {
        return MARKS.stream().map(folder::resolve).anyMatch(Files::isRegularFile);
    }

    /** The folders that hold a manifest or should hold one, in the order of their paths. */
    public static List<Path> below(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> MARKS.contains(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .map(file -> file.resolveSibling("").normalize())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
