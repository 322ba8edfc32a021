package vn.kholuutru.core.adapter.ocfl;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.ObjectStorageContract;

class FolderObjectStorageTest extends ObjectStorageContract {
    @TempDir
    Path root;

    @BeforeEach
    void prepare() {
        storage().prepare();
    }

    @Override
    protected ObjectStorage storage() {
        return new FolderObjectStorage(root);
    }
}
