package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;

/**
 * A delivery handed over as one zip. Unpacks it into an empty work folder of the caller's; nothing is ever written
 * outside it, links are not created, and an archive that unpacks to an implausible size is refused.
 */
public final class ZippedDelivery {
    private static final int MOST_ENTRIES = 1_000_000;
    private static final long MOST_BYTES = 1L << 40;
    private static final long HARMLESS_BYTES = 256L << 20;
    private static final int HIGHEST_RATIO = 100;
    private static final int LONGEST_NAME_BYTES = 255;
    private static final int LONGEST_PATH_BYTES = 4_000;

    private final Agreement agreement;

    public ZippedDelivery(Agreement agreement) {
        this.agreement = agreement;
    }

    /** True when the path is a file that is to be unpacked before it is read. */
    public static boolean isZip(Path delivery) {
        return Files.isRegularFile(delivery)
                && delivery.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** What became of the archive. */
    public sealed interface Outcome {
        record Unpacked(Path folder) implements Outcome {}

        /** The whole delivery is refused. */
        record Refused(Finding finding) implements Outcome {}
    }

    /**
     * Unpacks the archive.
     *
     * @param folder an existing, empty folder; what a refused archive left there is the caller's to remove
     * @throws IOException when the folder cannot be written
     */
    public Outcome unpack(Path zip, Path folder) throws IOException {
        Path root = folder.toRealPath();
        try (ZipFile archive = open(zip)) {
            List<ZipArchiveEntry> entries = Collections.list(archive.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                return refused(RecordFault.ARCHIVE_BOMB, zip, String.valueOf(entries.size()));
            }
            ZipNames names = new ZipNames(entries);
            Allowance allowance = new Allowance(Files.size(zip));
            for (ZipArchiveEntry entry : entries) {
                Optional<Outcome> refusal = unpack(archive, entry, root, zip, names, allowance);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
            return new Outcome.Unpacked(root);
        } catch (UnreadableArchive broken) {
            return refused(RecordFault.ARCHIVE_UNREADABLE, zip, String.valueOf(broken.getMessage()));
        }
    }

    private Optional<Outcome> unpack(
            ZipFile archive, ZipArchiveEntry entry, Path root, Path zip, ZipNames names, Allowance allowance)
            throws IOException {
        String name = names.nameOf(entry);
        if (entry.isUnixSymlink()) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of(refused(RecordFault.ARCHIVE_ENCRYPTED, zip, name));
        }
        Optional<Path> target = inside(root, name);
        if (target.isEmpty()) {
            return Optional.of(refused(RecordFault.ARCHIVE_ESCAPES, zip, name));
        }
        if (!canBeKept(root, target.get(), entry.isDirectory())) {
            return Optional.of(refused(RecordFault.ARCHIVE_UNREADABLE, zip, shortened(name)));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target.get());
            return Optional.empty();
        }
        Files.createDirectories(target.get().getParent());
        return copy(archive, entry, target.get(), allowance)
                ? Optional.empty()
                : Optional.of(refused(RecordFault.ARCHIVE_BOMB, zip, name));
    }

    /** Copies one file; false when the allowance is used up. */
    private static boolean copy(ZipFile archive, ZipArchiveEntry entry, Path target, Allowance allowance)
            throws IOException {
        try (InputStream bytes = opened(archive, entry);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[1 << 16];
            int read;
            while ((read = read(bytes, buffer)) >= 0) {
                if (!allowance.take(read)) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    /** How much may still be unpacked: scans do not shrink a hundredfold. */
    private static final class Allowance {
        private final long most;
        private long taken;

        Allowance(long zipBytes) {
            this.most = Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, zipBytes * HIGHEST_RATIO));
        }

        boolean take(long bytes) {
            taken += bytes;
            return taken <= most;
        }
    }

    private static Optional<Path> inside(Path root, String name) {
        if (name.isEmpty() || name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
            return Optional.empty();
        }
        try {
            Path target = root.resolve(name).normalize();
            return target.startsWith(root) ? Optional.of(target) : Optional.empty();
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    /** No file twice, no file above another one, and no name longer than file systems take. */
    private static boolean canBeKept(Path root, Path target, boolean directory) {
        if (bytes(target) > LONGEST_PATH_BYTES || (directory ? Files.isRegularFile(target) : Files.exists(target))) {
            return false;
        }
        for (Path part = target; part != null && !part.equals(root); part = part.getParent()) {
            if (bytes(part.getFileName()) > LONGEST_NAME_BYTES || (!part.equals(target) && Files.isRegularFile(part))) {
                return false;
            }
        }
        return true;
    }

    private static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME_BYTES ? name.substring(0, LONGEST_NAME_BYTES) + "…" : name;
    }

    private Outcome.Refused refused(RecordFault fault, Path zip, String detail) {
        String file = String.valueOf(zip.getFileName());
        return new Outcome.Refused(fault.found(agreement, Place.file(file), file, detail));
    }

    /** The sender's archive cannot be read; distinct from a work folder that cannot be written. */
    private static final class UnreadableArchive extends IOException {
        UnreadableArchive(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static ZipFile open(Path zip) throws IOException {
        try {
            return ZipFile.builder().setPath(zip).get();
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableArchive(broken);
        }
    }

    private static InputStream opened(ZipFile archive, ZipArchiveEntry entry) throws IOException {
        try {
            return archive.getInputStream(entry);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableArchive(broken);
        }
    }

    private static int read(InputStream bytes, byte[] buffer) throws IOException {
        try {
            return bytes.read(buffer);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableArchive(broken);
        }
    }
}
