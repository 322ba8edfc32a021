package vn.kholuutru.preservation.copy;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.ObjectStorage;

/** A target that answers, but lists rubbish for some objects. */
final class FailingFor implements ObjectStorage {
    private final ObjectStorage storage;
    private final Set<ObjectFolder> bad;

    FailingFor(ObjectStorage storage, ObjectId... bad) {
        this.storage = storage;
        this.bad = Stream.of(bad).map(ObjectId::folder).collect(Collectors.toSet());
    }

    @Override
    public List<ObjectFile> files(ObjectFolder object) {
        if (bad.contains(object)) {
            throw new IllegalArgumentException("not a path of a file: //");
        }
        return storage.files(object);
    }

    @Override
    public InputStream open(ObjectFolder object, String path) {
        return storage.open(object, path);
    }

    @Override
    public void write(ObjectFolder object, ObjectFile file, Checksum sha512, InputStream bytes) {
        storage.write(object, file, sha512, bytes);
    }

    @Override
    public void remove(ObjectFolder object, String path) {
        storage.remove(object, path);
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
}
