package vn.kholuutru.core.ocfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectId;

class NoteObjectTest {
    private static final ObjectId OBJECT = new ObjectId("info:fedora/H49.21");

    @TempDir
    Path folder;

    private final MemoryObjectRegister register = new MemoryObjectRegister();
    private FolderObjectStorage store;
    private NoteObject note;

    @BeforeEach
    void prepare() {
        store = new FolderObjectStorage(folder);
        store.prepare();
        note = new NoteObject(store, register, Clock.systemUTC());
    }

    @Test
    void notesTheVersionJustWrittenOrALaterOne() {
        rootOf(3);

        assertThat(note.note(OBJECT, 2).head()).isEqualTo(3);
        assertThat(register.find(OBJECT)).map(KeptObject::head).contains(3);
    }

    @Test
    void doesNotAcknowledgeAVersionWhoseRootInventoryWasPutBack() {
        rootOf(1);

        assertThatThrownBy(() -> note.note(OBJECT, 2)).isInstanceOf(UncheckedIOException.class);
        assertThat(register.find(OBJECT)).isEmpty();
    }

    private void rootOf(int head) {
        byte[] json = "{\"id\":\"%s\",\"digestAlgorithm\":\"sha512\",\"head\":\"v%d\",\"manifest\":{}}"
                .formatted(OBJECT, head)
                .getBytes(StandardCharsets.UTF_8);
        write(Inventory.NAME, json);
        write(Inventory.SIDECAR, InventoryFile.sidecar(Digests.sha512(json)));
    }

    private void write(String path, byte[] bytes) {
        store.write(
                OBJECT.folder(),
                new ObjectFile(path, bytes.length),
                Digests.sha512(bytes),
                new ByteArrayInputStream(bytes));
    }
}
