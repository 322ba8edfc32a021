package vn.kholuutru.ingest.inspect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An office file that is a zip of parts (ISO/IEC 29500-2, ODF 1.2 part 3). Every part is unpacked once, counted and held
 * against its checksum; those that say something are read on the way.
 */
final class OfficePackage {
    private static final int MOST_PARTS = 20_000;
    private static final long MOST_UNPACKED = 512L << 20;

    private OfficePackage() {}

    /** What a family of formats makes of its parts. */
    interface Parts {
        /** Reads as much of the part as it wants to know. */
        void read(String name, InputStream part) throws IOException;

        /** Parts of a lower rank are read first: the text in its order. */
        int rank(String name);

        MediaLook result();
    }

    static MediaLook look(Path file, Parts parts) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                return MediaLook.stopped("BOMB", UnpackedSize.mebibytes(MOST_UNPACKED));
            }
            long unpacked = 0;
            for (ZipEntry entry : inOrder(zip, parts)) {
                unpacked += read(zip, entry, parts, MOST_UNPACKED - unpacked);
                if (unpacked > MOST_UNPACKED) {
                    return MediaLook.stopped("BOMB", UnpackedSize.mebibytes(MOST_UNPACKED));
                }
            }
            return parts.result();
        } catch (ZipException e) {
            return MediaLook.stopped("TRUNCATED", "");
        }
    }

    private static List<ZipEntry> inOrder(ZipFile zip, Parts parts) {
        List<ZipEntry> entries = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            entries.add(all.nextElement());
        }
        entries.sort(Comparator.comparingInt((ZipEntry entry) -> parts.rank(entry.getName()))
                .thenComparing(ZipEntry::getName));
        return entries;
    }

    /** Answers how much the part unpacked to; one byte more than allowed is enough to know. */
    private static long read(ZipFile zip, ZipEntry entry, Parts parts, long allowed) throws IOException {
        if (entry.isDirectory()) {
            return 0;
        }
        CRC32 checksum = new CRC32();
        try (InputStream stored = zip.getInputStream(entry);
                Counted part = new Counted(new CheckedInputStream(stored, checksum), allowed)) {
            parts.read(entry.getName(), part);
            byte[] rest = new byte[1 << 14];
            while (part.read(rest) >= 0) {
                // only to count it and to know its checksum
            }
            if (part.count <= allowed && entry.getCrc() >= 0 && checksum.getValue() != entry.getCrc()) {
                throw new IOException("checksum of " + entry.getName());
            }
            return part.count;
        }
    }

    /** Ends, as if the part did, when more was unpacked than is allowed. */
    private static final class Counted extends FilterInputStream {
        private final long allowed;
        private long count;

        Counted(InputStream in, long allowed) {
            super(in);
            this.allowed = allowed;
        }

        @Override
        public int read() throws IOException {
            int value = count > allowed ? -1 : super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = count > allowed ? -1 : super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public void close() {
            // the zip closes what it opened; a part must not be ended by the parser that reads it
        }
    }
}
