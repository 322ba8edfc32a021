package vn.kholuutru.core.adapter.ocfl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * A place where nothing is ever overwritten or removed (QCVN 12:2026 2.2.12). The one file of an object that changes, its
 * root inventory with its sidecar, is not written there at all: it is that of the latest version, whose own folder has it.
 * To use such a place without this software, copy {@code vN/inventory.json*} of the highest N beside the folder {@code vN}.
 */
public final class WriteOnceObjectStorage implements ObjectStorage {
    private final ObjectStorage storage;

    public WriteOnceObjectStorage(ObjectStorage storage) {
        this.storage = storage;
    }

    @Override
    public List<ObjectFile> files(ObjectFolder object) {
        List<ObjectFile> written = storage.files(object);
        List<ObjectFile> all = new ArrayList<>(written);
        latest(written).ifPresent(folder -> {
            for (ObjectFile file : written) {
                if (isOfRoot(file.path().substring(file.path().lastIndexOf('/') + 1))
                        && file.path().startsWith(folder)
                        && file.path().indexOf('/', folder.length()) < 0) {
                    all.add(new ObjectFile(file.path().substring(folder.length()), file.bytes()));
                }
            }
        });
        all.sort(Comparator.comparing(ObjectFile::path));
        return List.copyOf(all);
    }

    @Override
    public InputStream open(ObjectFolder object, String path) {
        return storage.open(object, written(object, path));
    }

    /**
     * What is there already is left as it is.
     *
     * @throws ProblemException NotAllowed {@code TARGET_WRITE_ONCE} when other bytes are there
     */
    @Override
    public void write(ObjectFolder object, ObjectFile file, Checksum sha512, InputStream bytes) {
        String path = written(object, file.path());
        Optional<Checksum> there = digest(object, path);
        if (there.isEmpty() && !isOfRoot(path)) {
            storage.write(object, file, sha512, bytes);
        } else if (there.isEmpty()) {
            throw new ProblemException(new Problem.Conflict("COPY_DIFFERS", List.of(file.path())));
        } else if (!there.get().equals(sha512)) {
            throw refused(object, file.path());
        }
    }

    /** Always refused. */
    @Override
    public void remove(ObjectFolder object, String path) {
        throw refused(object, path);
    }

    @Override
    public Stream<ObjectFolder> objects() {
        return storage.objects();
    }

    @Override
    public void prepare() {
        storage.prepare();
    }

    @Override
    public long freeBytes() {
        return storage.freeBytes();
    }

    @Override
    public boolean ready() {
        return storage.ready();
    }

    private String written(ObjectFolder object, String path) {
        return isOfRoot(path)
                ? latest(storage.files(object)).map(folder -> folder + path).orElse(path)
                : path;
    }

    private static boolean isOfRoot(String path) {
        return path.equals(Inventory.NAME) || path.equals(Inventory.SIDECAR);
    }

    /** The folder of the latest version whose inventory is there, ending in a slash. */
    private static Optional<String> latest(List<ObjectFile> files) {
        return files.stream()
                .map(ObjectFile::path)
                .filter(path -> path.matches("v[0-9]{1,9}/" + Inventory.NAME))
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .max(Comparator.comparingInt(folder -> Integer.parseInt(folder.substring(1, folder.length() - 1))));
    }

    private Optional<Checksum> digest(ObjectFolder object, String path) {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        byte[] buffer = new byte[1 << 16];
        try (InputStream bytes = storage.open(object, path)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (ProblemException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(Checksum.of(DigestAlgorithm.SHA_512, digest.digest()));
    }

    private static ProblemException refused(ObjectFolder object, String path) {
        return new ProblemException(new Problem.NotAllowed("TARGET_WRITE_ONCE", List.of(object + "/" + path)));
    }
}
