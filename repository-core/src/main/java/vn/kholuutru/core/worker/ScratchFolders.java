package vn.kholuutru.core.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary folders of workers, in one folder a main process that bears its number and the moment it began: a process
 * that was killed cleans nothing up, so the next one takes away what belongs to nobody alive. A number alone does not tell,
 * because systems give it to others again.
 */
final class ScratchFolders {
    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolders.class);
    private static final Pattern OWNED = Pattern.compile("kho-workers-(\\d{1,10})-(\\d{1,19})-.+");

    private ScratchFolders() {}

    private static final class OfThisProcess {
        static final Path FOLDER = begin(Path.of(System.getProperty("java.io.tmpdir")), ProcessHandle.current());
    }

    /** A folder for one worker's temporary files alone, which nobody else can read. */
    static Path newFolder() {
        try {
            return Files.createTempDirectory(OfThisProcess.FOLDER, "worker-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what dead processes have left and makes the folder of this one, which is gone when it ends properly. */
    private static Path begin(Path temporary, ProcessHandle owner) {
        sweep(temporary);
        Path own = make(temporary, owner);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(own), "worker-folders"));
        return own;
    }

    static Path make(Path temporary, ProcessHandle owner) {
        try {
            return Files.createTempDirectory(temporary, "kho-workers-" + owner.pid() + "-" + beginning(owner) + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves everything that belongs to a living process, or that it cannot remove. */
    static void sweep(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "kho-workers-*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && ownerIsDead(folder)) {
                    remove(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ownerIsDead(Path folder) {
        Matcher owned = OWNED.matcher(folder.getFileName().toString());
        return owned.matches()
                && ProcessHandle.of(Long.parseLong(owned.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> beginning(process) == Long.parseLong(owned.group(2)))
                        .isEmpty();
    }

    /** Zero where the system does not tell. */
    private static long beginning(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** A folder that another process removes at the same time, or that is not ours to remove, harms nobody. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} could not be removed: {}", folder, String.valueOf(e));
        }
    }
}
