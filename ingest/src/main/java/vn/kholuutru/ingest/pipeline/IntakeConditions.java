package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;

/** What must hold for a delivery to go on. While it does not, the delivery waits, which costs it no attempt. */
@ApplicationScoped
public class IntakeConditions {
    private final AipStore store;
    private final ArchiveIndex index;
    private final IntakeRoom room;

    @Inject
    public IntakeConditions(AipStore store, ArchiveIndex index, IntakeRoom room) {
        this.store = store;
        this.index = index;
        this.room = room;
    }

    /** Whether what is stored can be stored and made searchable now, and there is room for it. */
    boolean hold() {
        return store.ready() && index.ready() && room.shortOf().isEmpty();
    }

    /** @throws MustWait before the next document would eat the reserve of a disk */
    void requireRoom() {
        room.shortOf().ifPresent(disk -> {
            throw new MustWait("too little room on the disk of " + disk);
        });
    }
}
