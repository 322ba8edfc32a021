package vn.kholuutru.core.ocfl;

import java.util.Optional;
import java.util.SortedMap;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.port.EvidenceStore;

/** A store of evidence that answers only when what it wrote is also noted in the register of objects, as AIPs are. */
public final class NotedEvidenceStore implements EvidenceStore {
    private final EvidenceStore store;
    private final NoteObject note;

    public NotedEvidenceStore(EvidenceStore store, NoteObject note) {
        this.store = store;
        this.note = note;
    }

    /** The containers above are noted each time too: noting what is known changes nothing. */
    @Override
    public void keep(BatchId batch, SortedMap<String, byte[]> files) {
        store.keep(batch, files);
        batch.containers().forEach(note::note);
        note.note(batch.object());
    }

    @Override
    public Optional<byte[]> read(BatchId batch, String name) {
        return store.read(batch, name);
    }
}
