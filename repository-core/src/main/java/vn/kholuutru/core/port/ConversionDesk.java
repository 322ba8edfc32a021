package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Where descriptions under Thông tư 02/2019/TT-BNV are brought under Thông tư 05/2025/TT-BNV (its Điều 51). Who may is for
 * the caller to ask.
 */
public interface ConversionDesk {
    /**
     * Reports what a conversion would do, and changes nothing.
     *
     * @throws ProblemException NOT_FOUND, or CONVERSION_UNDER_WAY when the same is tried already
     */
    Conversion tryOut(Part part, String code, String user);

    /**
     * Converts what was tried out.
     *
     * @throws ProblemException CONVERSION_UNDER_WAY when the same is converted already
     */
    Conversion convert(Conversion trial, String user);

    Optional<Conversion> find(UUID id);

    /** Newest first. */
    List<Conversion> recent(int most);

    /**
     * What an ended conversion did, field by field, and some of its records.
     *
     * @param examples at most so many, first those that need a hand
     */
    Survey survey(Conversion ended, int examples);

    /** What a code names. */
    enum Part {
        FONDS,
        DOSSIER,
        /** A tài liệu, or a cover or list of a hồ sơ. */
        DOCUMENT
    }

    /** How far a conversion is. */
    enum State {
        /** Others come first. */
        WAITING,
        RUNNING,
        DONE,
        /** Stopped by a fault of the archive; what is converted stays so. */
        FAILED
    }

    /**
     * A conversion somebody asked for.
     *
     * @param code of what is converted
     * @param document the id of the one AIP, absent of a phông or a hồ sơ
     * @param dryRun true when it only reports
     */
    record Conversion(
            UUID id,
            Part part,
            String code,
            Optional<String> document,
            boolean dryRun,
            String user,
            Instant startedAt,
            State state,
            Counts counts) {
        public boolean ended() {
            return state == State.DONE || state == State.FAILED;
        }
    }

    /**
     * In records, then in values.
     *
     * @param awaiting records without a description
     * @param failed records that cannot be read or are not in the store
     */
    record Counts(
            long converted,
            long already,
            long awaiting,
            long failed,
            long keptAsNotes,
            long leftBehind,
            long stillMissing) {
        public long records() {
            return converted + already + awaiting + failed;
        }
    }

    /** What becomes of a value; the gravest first. */
    enum Change {
        /** A mandatory field nobody filled: needs a hand. */
        STILL_MISSING,
        /** Only the former version has it. */
        LEFT_BEHIND,
        /** It stands in the ghi chú. */
        KEPT_AS_NOTE,
        DEFAULTED,
        DERIVED,
        RECODED,
        /** Over letter by letter. */
        SAME
    }

    /**
     * The same change of the same field, in all records.
     *
     * @param from the former field, absent when there was none
     * @param to the new field, absent when there is none
     * @param before an example; empty when there is nothing to show
     * @param after likewise
     */
    record FieldChange(
            RecordKind kind,
            Change change,
            Optional<LocalizedText> from,
            Optional<LocalizedText> to,
            long count,
            String before,
            String after) {}

    /** One value of one record; parameters as in {@link FieldChange}. */
    record ValueChange(
            Change change, Optional<LocalizedText> from, Optional<LocalizedText> to, String before, String after) {}

    /**
     * One record that is, or would be, converted.
     *
     * @param version that carries the new description; 0 when there is none
     */
    record Example(RecordKind kind, String code, int version, List<ValueChange> changes) {
        public Example {
            changes = List.copyOf(changes);
        }
    }

    /** @param fields the gravest first */
    record Survey(List<FieldChange> fields, List<Example> examples) {
        public Survey {
            fields = List.copyOf(fields);
            examples = List.copyOf(examples);
        }
    }
}
