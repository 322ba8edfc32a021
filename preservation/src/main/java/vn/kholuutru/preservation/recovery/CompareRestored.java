package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AccompanyingCode;
import vn.kholuutru.core.model.oais.StoredRecord;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.DatabaseSnapshots;
import vn.kholuutru.core.port.DatabaseSnapshots.Table;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.RecordReader;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.recovery.Comparison.Difference;
import vn.kholuutru.preservation.recovery.Comparison.Kind;

/**
 * Holds a restored archive against its backup (QCVN 12:2026 3.21): every object file by file, and none besides; every row of
 * every table; every file; and whether each document is found.
 */
public final class CompareRestored {
    private static final int KEPT = 200;

    private final OpenBackup backup;
    private final Restored restored;
    private final List<Difference> differences = new ArrayList<>();
    private long all;
    private long objects;
    private long bytes;
    private long rows;
    private int tables;
    private long documents;

    /** The archive to look at. */
    public record Restored(
            Path data, ObjectStorage storage, DatabaseSnapshots database, ArchiveIndex index, RecordReader reader) {}

    public CompareRestored(OpenBackup backup, Restored restored) {
        this.backup = backup;
        this.restored = restored;
    }

    public Comparison compare() throws IOException {
        compareTables();
        compareObjects();
        compareFiles();
        return new Comparison(objects, bytes, tables, rows, documents, differences, all);
    }

    /** Rows put back in their order are written in it again: equal bytes are equal rows. */
    private void compareTables() throws IOException {
        Map<String, MessageDigest> again = new HashMap<>();
        restored.database().writeAgain(backup.catalogue().database(), table -> {
            MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
            again.put(table, digest);
            return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        });
        for (Table table : backup.catalogue().database().tables()) {
            MessageDigest now = again.get(table.name());
            if (now != null && digest(backup.rows(table.name())).equals(checksum(now))) {
                tables++;
                rows += table.rows();
            } else {
                differ(Kind.TABLE_DIFFERS, table.name());
            }
        }
    }

    private void compareObjects() throws IOException {
        Table kept = backup.catalogue().database().table(ObjectList.TABLE).orElseThrow();
        try (InputStream list = backup.rows(ObjectList.TABLE)) {
            ObjectList.each(kept, list, entry -> {
                if (whole(entry)) {
                    objects++;
                    find(entry);
                } else {
                    differ(Kind.OBJECT_DIFFERS, entry.id().value());
                }
            });
        }
        try (Stream<ObjectFolder> there = restored.storage().objects()) {
            long surplus = there.count() - kept.rows();
            if (surplus > 0) {
                differ(Kind.OBJECT_SURPLUS, Long.toString(surplus));
            }
        }
    }

    /** Every file the object has, read from the disk of the restored archive. */
    private boolean whole(ObjectList.Entry entry) {
        ObjectFolder folder = entry.id().folder();
        try (InputStream root = restored.storage().open(folder, Inventory.NAME)) {
            byte[] json = root.readAllBytes();
            Inventory inventory = InventoryFile.read(json);
            boolean same = Digests.sha512(json).equals(entry.inventory()) && inventory.head() == entry.head();
            for (Map.Entry<String, Checksum> file : inventory.files().entrySet()) {
                same &= digest(restored.storage().open(folder, file.getKey())).equals(file.getValue());
            }
            bytes += restored.storage().files(folder).stream()
                    .mapToLong(file -> file.bytes())
                    .sum();
            return same
                    && restored.storage().files(folder).size()
                            == inventory.allPaths().size();
        } catch (ProblemException | IllegalArgumentException absent) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that only accompanies its hồ sơ is in no index. */
    private void find(ObjectList.Entry entry) {
        if (restored.reader().read(restored.storage(), entry.id().folder()) instanceof StoredRecord.OfAip aip
                && !AccompanyingCode.isOne(aip.aip().code().value())) {
            if (restored.index()
                    .seenBy(Audience.STAFF)
                    .find(aip.aip().address().aip())
                    .isPresent()) {
                documents++;
            } else {
                differ(Kind.NOT_FOUND_BY_SEARCH, aip.aip().code().value());
            }
        }
    }

    private void compareFiles() throws IOException {
        for (BackupCatalogue.KeptFile file : backup.catalogue().files()) {
            Path place = restored.data().resolve(file.path());
            if (!Files.isRegularFile(place)
                    || !Digests.ofFile(DigestAlgorithm.SHA_512, place).hex().equals(file.sha512())) {
                differ(Kind.FILE_DIFFERS, file.path());
            }
        }
    }

    private void differ(Kind kind, String subject) {
        all++;
        if (differences.size() < KEPT) {
            differences.add(new Difference(kind, subject));
        }
    }

    /** Reads to the end and closes. */
    private static Checksum digest(InputStream bytes) throws IOException {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        try (InputStream stream = new DigestInputStream(bytes, digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return checksum(digest);
    }

    private static Checksum checksum(MessageDigest digest) {
        return Checksum.of(DigestAlgorithm.SHA_512, digest.digest());
    }
}
