package vn.kholuutru.preservation.conversion;

import java.util.List;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * What became of one record of a conversion.
 *
 * @param code of the phông, the hồ sơ or the tài liệu
 * @param version the number of the version that carries the new description; 0 when there is none, or of a container
 */
public record ConvertedRecord(
        RecordKind kind,
        String code,
        Outcome outcome,
        int version,
        List<CarriedField> carried,
        List<ConversionNote> notes) {
    public ConvertedRecord {
        carried = List.copyOf(carried);
        notes = List.copyOf(notes);
    }

    /** A record that is left as it is. */
    static ConvertedRecord untouched(RecordKind kind, String code, Outcome outcome) {
        return new ConvertedRecord(kind, code, outcome, 0, List.of(), List.of());
    }

    /** The ways a record can come out. */
    public enum Outcome {
        /** Converted now; in a trial run: would be. */
        CONVERTED,
        /** Under the new profile before. */
        ALREADY,
        /** Taken in without a mục lục; it gets its description under the new profile at once. */
        AWAITS_DESCRIPTION,
        /** In the index but not in the store, or not to be read; looked at by nobody yet. */
        FAILED
    }
}
