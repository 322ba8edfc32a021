package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** A place with troubles of its own. */
final class FaultyStorage implements ObjectStorage {
    private final ObjectStorage place;
    boolean away;
    boolean writeOnce;
    String badSector = "";
    String badClient = "";
    Optional<ObjectFolder> badFolder = Optional.empty();
    boolean badFolderOnce;

    FaultyStorage(ObjectStorage place) {
        this.place = place;
    }

    @Override
    public List<ObjectFile> files(ObjectFolder object) {
        refuseWhenAway();
        if (badFolder.equals(Optional.of(object))) {
            badFolder = badFolderOnce ? Optional.empty() : badFolder;
            throw new UncheckedIOException(new IOException("input/output error"));
        }
        return place.files(object);
    }

    @Override
    public InputStream open(ObjectFolder object, String path) {
        refuseWhenAway();
        if (path.equals(badClient)) {
            throw new IllegalStateException("the client's own failure");
        }
        if (path.equals(badSector)) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("bad sector");
                }
            };
        }
        return place.open(object, path);
    }

    @Override
    public void write(ObjectFolder object, ObjectFile file, Checksum sha512, InputStream bytes) {
        if (writeOnce) {
            throw new ProblemException(new Problem.NotAllowed("WRITE_ONCE", List.of()));
        }
        place.write(object, file, sha512, bytes);
        badSector = file.path().equals(badSector) ? "" : badSector;
    }

    @Override
    public void remove(ObjectFolder object, String path) {
        place.remove(object, path);
    }

    @Override
    public Stream<ObjectFolder> objects() {
        return place.objects();
    }

    @Override
    public void prepare() {
        place.prepare();
    }

    @Override
    public long freeBytes() {
        return place.freeBytes();
    }

    @Override
    public boolean ready() {
        return !away;
    }

    private void refuseWhenAway() {
        if (away) {
            throw new UncheckedIOException(new IOException("no route to host"));
        }
    }
}
