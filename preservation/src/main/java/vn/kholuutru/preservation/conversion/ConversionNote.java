package vn.kholuutru.preservation.conversion;

import vn.kholuutru.core.model.description.FieldCode;

/** What a converted description says otherwise than the former one did, or does not say. */
public sealed interface ConversionNote {
    /** The former profile's words became a code; the words stay with the description as delivered. */
    record Recoded(FieldCode from, FieldCode to, String words, String code) implements ConversionNote {}

    /** A value the former description did not have, known from elsewhere in the archive. */
    record Derived(FieldCode to, String value, Source source) implements ConversionNote {}

    /** A new field the archive filled in, because nothing is known. */
    record Defaulted(FieldCode to, String value) implements ConversionNote {}

    /** A value no field or code of the new profile holds; it now stands in the ghi chú. */
    record KeptAsNote(FieldCode from, String value) implements ConversionNote {}

    /** As {@link KeptAsNote}, but the ghi chú had no room; only the former version has it. */
    record LeftBehind(FieldCode from, String value) implements ConversionNote {}

    /** A field the new profile demands; somebody has to look at the record. */
    record StillMissing(FieldCode to) implements ConversionNote {}

    /** Where a derived value was found. */
    enum Source {
        RECORD_CODE,
        FILE,
        DOSSIER
    }

    /** Stable, upper case, part of the HTTP contract. */
    default String word() {
        return switch (this) {
            case Recoded recoded -> "RECODED";
            case Derived derived -> "DERIVED";
            case Defaulted defaulted -> "DEFAULTED";
            case KeptAsNote kept -> "KEPT_AS_NOTE";
            case LeftBehind left -> "LEFT_BEHIND";
            case StillMissing missing -> "STILL_MISSING";
        };
    }
}
