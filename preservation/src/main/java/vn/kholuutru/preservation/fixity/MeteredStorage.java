package vn.kholuutru.preservation.fixity;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;

/** A place that is read within the budget. */
record MeteredStorage(ObjectStorage place, ReadingBudget budget) implements ObjectStorage {
    @Override
    public List<ObjectFile> files(ObjectFolder object) {
        return place.files(object);
    }

    @Override
    public InputStream open(ObjectFolder object, String path) {
        return budget.metered(place.open(object, path));
    }

    @Override
    public void write(ObjectFolder object, ObjectFile file, Checksum sha512, InputStream bytes) {
        place.write(object, file, sha512, bytes);
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
        return place.ready();
    }
}
