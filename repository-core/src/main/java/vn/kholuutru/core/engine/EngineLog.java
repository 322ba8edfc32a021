package vn.kholuutru.core.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The log of one engine, appended to over all its starts. A log that grew large is set aside at the next start, and only
 * the last few are kept.
 */
final class EngineLog {
    private static final long LARGE_BYTES = 10_000_000;
    private static final int KEPT = 3;

    private final Path folder;
    private final String name;

    EngineLog(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    Path file() {
        return folder.resolve(name + ".log");
    }

    /** The file to append to, after setting a large one aside. */
    Path rotated() throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(file()) && Files.size(file()) > LARGE_BYTES) {
            for (int age = KEPT; age > 1; age--) {
                if (Files.exists(aged(age - 1))) {
                    Files.move(aged(age - 1), aged(age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(file(), aged(1), StandardCopyOption.REPLACE_EXISTING);
        }
        return file();
    }

    private Path aged(int age) {
        return folder.resolve(name + "." + age + ".log");
    }
}
