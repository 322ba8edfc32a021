package vn.kholuutru.preservation.fixity;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.preservation.copy.ObjectFiles;

/** What a check of one object on one place found. */
public sealed interface ObjectState {
    /** @param unexpected files that the archive never wrote there */
    record Intact(int files, long bytes, List<String> unexpected) implements ObjectState {
        public Intact {
            unexpected = List.copyOf(unexpected);
        }
    }

    /**
     * Something is altered, missing or unreadable.
     *
     * @param expected every file as it must be: by what was noted when it was stored, and by every signed manifest that is
     *     left; empty when no place can say so any more, a manifest or signature says otherwise, or the object's folder cannot
     *     be read: then nothing may be written
     */
    record Damaged(List<Discrepancy> found, Optional<ObjectFiles> expected, List<String> unexpected)
            implements ObjectState {
        public Damaged {
            found = List.copyOf(found);
            unexpected = List.copyOf(unexpected);
        }
    }

    /**
     * A later root inventory is there than the archive has acknowledged: it is being written, or was when we were killed, or
     * somebody else put it there. Nothing is known of the files.
     */
    record Ahead(int head) implements ObjectState {}
}
