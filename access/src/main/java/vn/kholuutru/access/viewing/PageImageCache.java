package vn.kholuutru.access.viewing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.StoredAip;

/**
 * What was made of pages, on disk, {@code cache/pages/<aip>/<scan>-<n>.jpg}, bounded in bytes. Throw-away: the folder may be
 * deleted at any time. A file appears whole or not at all.
 */
@Singleton
public class PageImageCache {
    private static final double KEPT_AFTER_CLEARING = 0.8;
    private static final String UNFINISHED = ".part";
    private static final int TURNSTILES = 64;

    private final Path folder;
    private final long mostBytes;
    private final Clock clock;
    private final List<ReentrantLock> turnstiles =
            Stream.generate(ReentrantLock::new).limit(TURNSTILES).toList();
    private long bytes = -1;

    @Inject
    public PageImageCache(
            AccessConfiguration configuration,
            @ConfigProperty(name = "kho.data", defaultValue = "data") String data,
            Clock clock) {
        this(Path.of(data, "cache", "pages"), configuration.pageImageBytes(), clock);
    }

    PageImageCache(Path folder, long mostBytes, Clock clock) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /**
     * How the name of everything made of a page begins: by the bytes of the scan, so that a new version of a document never
     * shows the pages of the old one.
     */
    static String nameOf(StoredAip aip, int number) {
        return nameOf(aip) + "-" + number;
    }

    /** The same for what was made of all pages. */
    static String nameOf(StoredAip aip) {
        return aip.facts().sha256().hex().substring(0, 32);
    }

    /** Writes the bytes of a file that is not there yet. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    Optional<Path> find(AipId aip, String name) {
        Path file = file(aip, name);
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(file);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Makes what is not there; of many who ask for the same at once, one makes it and the others wait for a while. */
    Path findOrKeep(AipId aip, String name, Writing writing) throws IOException {
        ReentrantLock turnstile = turnstiles.get(Math.floorMod((aip + name).hashCode(), TURNSTILES));
        BoundedWait.lock(turnstile);
        try {
            Optional<Path> known = find(aip, name);
            return known.isPresent() ? known.get() : keep(aip, name, writing);
        } finally {
            turnstile.unlock();
        }
    }

    Path keep(AipId aip, String name, Writing writing) throws IOException {
        Path file = file(aip, name);
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), name, UNFINISHED);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                writing.write(out);
            }
            long size = Files.size(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            count(size, file);
            return file;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Drops everything made of a document's pages. */
    public void forget(AipId aip) throws IOException {
        Path made = folder.resolve(aip.toString());
        if (!Files.isDirectory(made)) {
            return;
        }
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        synchronized (this) {
            bytes = -1; // counted anew when something is kept next
        }
    }

    private Path file(AipId aip, String name) {
        return folder.resolve(aip.toString()).resolve(name);
    }

    private synchronized void count(long added, Path newest) throws IOException {
        bytes = bytes < 0 ? images().stream().mapToLong(Image::size).sum() : bytes + added;
        if (bytes > mostBytes) {
            clear(newest);
        }
    }

    private void clear(Path newest) throws IOException {
        List<Image> images = images();
        bytes = images.stream().mapToLong(Image::size).sum();
        images.sort(Comparator.comparing(Image::used));
        for (Image image : images) {
            if (bytes <= mostBytes * KEPT_AFTER_CLEARING) {
                return;
            }
            if (!image.file().equals(newest)) {
                Files.deleteIfExists(image.file());
                bytes -= image.size();
            }
        }
    }

    private List<Image> images() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Image> images = new ArrayList<>();
            files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(UNFINISHED))
                    .forEach(file -> Image.of(file).ifPresent(images::add));
            return images;
        }
    }

    private record Image(Path file, long size, FileTime used) {
        static Optional<Image> of(Path file) {
            try {
                return Optional.of(new Image(file, Files.size(file), Files.getLastModifiedTime(file)));
            } catch (NoSuchFileException goneMeanwhile) {
                return Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
