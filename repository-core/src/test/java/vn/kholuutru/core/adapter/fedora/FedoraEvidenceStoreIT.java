package vn.kholuutru.core.adapter.fedora;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.NoteObject;
import vn.kholuutru.core.ocfl.NotedEvidenceStore;
import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.core.port.EvidenceStoreContract;
import vn.kholuutru.core.port.ObjectRegister;

class FedoraEvidenceStoreIT extends EvidenceStoreContract {
    private static final EvidenceStore STORE =
            new FedoraEvidenceStore(SharedFedora.engine().restRoot(), SharedFedora.login());

    @Override
    protected EvidenceStore store() {
        return STORE;
    }

    @Test
    void makesOneObjectWithAVersionForEachTimeAndNotesItWithItsContainers() {
        ObjectRegister register = new MemoryObjectRegister();
        Path root = SharedFedora.engine().ocflRoot();
        EvidenceStore noted = new NotedEvidenceStore(
                STORE, new NoteObject(new FolderObjectStorage(root), register, Clock.systemUTC()));

        noted.keep(batch, first());
        noted.keep(batch, second());
        noted.keep(batch, second());

        KeptObject kept = register.find(batch.object()).orElseThrow();
        assertThat(kept.head()).isEqualTo(2);
        assertThat(kept.manifest())
                .contains(
                        Digests.sha512(STORE.read(batch, EvidenceStore.MANIFEST).orElseThrow()));
        assertThat(batch.containers())
                .allMatch(container -> register.find(container).isPresent());
        Path object = root.resolve(batch.object().folder().path());
        assertThat(object.resolve("v1/content/time-stamp-1.tst")).exists();
        assertThat(object.resolve("v2/content/time-stamp-2.tst")).exists();
        assertThat(object.resolve("v2/content/time-stamp-1.tst")).doesNotExist();
    }

    @Test
    void keepsBatchesWhereNoFondsCanBe() {
        List<ObjectId> all = Stream.concat(batch.containers().stream(), Stream.of(batch.object()))
                .toList();

        assertThat(all)
                .allMatch(object -> object.fonds().isEmpty() && object.aip().isEmpty());
        assertThat(BatchId.of(batch.object())).contains(batch);
    }
}
