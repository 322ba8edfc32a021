package vn.kholuutru.core.model.copy;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * What was written onto an offline medium at one time (Thông tư 05/2025, Chương V).
 *
 * @param id also the name of its folder on the medium, such as {@code bang-tu-20261121-0930}
 * @param medium what is written on the medium itself
 * @param orderedAt in milliseconds
 * @param objects and {@code bytes}: written so far
 * @param writtenAt when it was whole and had been read back once; empty until then
 * @param checkedAt when it was last read back, file by file; empty until it was
 * @param finding what went wrong; empty when nothing did
 * @param list SHA-512 of the list of all its files; empty until it is sealed, and for sets sealed before this was noted
 */
public record MediaSet(
        String id,
        TargetId target,
        Kind kind,
        State state,
        String medium,
        String orderedBy,
        Instant orderedAt,
        long objects,
        long bytes,
        Optional<Instant> writtenAt,
        Optional<Instant> checkedAt,
        String finding,
        Optional<Checksum> list) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    public MediaSet {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not the id of a set: " + id);
        }
        if (medium.isBlank()) {
            throw new IllegalArgumentException("a set is on a medium that has a name: " + id);
        }
    }

    /** How much of the archive. */
    public enum Kind {
        /** Every object. */
        FULL,
        /** Every object whose latest version is on no earlier set of the target. */
        INCREMENTAL
    }

    /** How far it is. */
    public enum State {
        /** Being written, or to go on being written when the medium is there again. */
        WRITING,
        /** Whole and read back. */
        WRITTEN,
        /** Being read back. */
        CHECKING,
        /** The last reading back found a fault: the medium is not to be relied upon. */
        DAMAGED,
        /** Given up before it was whole. */
        FAILED
    }

    /** As it is after so much was written. */
    public MediaSet grown(long allObjects, long allBytes) {
        return new MediaSet(
                id,
                target,
                kind,
                state,
                medium,
                orderedBy,
                orderedAt,
                allObjects,
                allBytes,
                writtenAt,
                checkedAt,
                finding,
                list);
    }

    public MediaSet in(State now) {
        return new MediaSet(
                id, target, kind, now, medium, orderedBy, orderedAt, objects, bytes, writtenAt, checkedAt, finding,
                list);
    }

    /** With its list of files, which later readings must find there. */
    public MediaSet sealed(Checksum listOfFiles) {
        return new MediaSet(
                id,
                target,
                kind,
                state,
                medium,
                orderedBy,
                orderedAt,
                objects,
                bytes,
                writtenAt,
                checkedAt,
                finding,
                Optional.of(listOfFiles));
    }

    /** Whole and read back for the first time. */
    public MediaSet written(Instant at) {
        return new MediaSet(
                id,
                target,
                kind,
                State.WRITTEN,
                medium,
                orderedBy,
                orderedAt,
                objects,
                bytes,
                Optional.of(at),
                Optional.of(at),
                "",
                list);
    }

    /** Read back once more. */
    public MediaSet checked(Instant at, String found) {
        return new MediaSet(
                id,
                target,
                kind,
                found.isEmpty() ? State.WRITTEN : State.DAMAGED,
                medium,
                orderedBy,
                orderedAt,
                objects,
                bytes,
                writtenAt,
                Optional.of(at),
                found,
                list);
    }

    public MediaSet failed(String why) {
        return new MediaSet(
                id,
                target,
                kind,
                State.FAILED,
                medium,
                orderedBy,
                orderedAt,
                objects,
                bytes,
                writtenAt,
                checkedAt,
                why,
                list);
    }

    /** True while somebody works on it. */
    public boolean underWay() {
        return state == State.WRITING || state == State.CHECKING;
    }
}
