package vn.kholuutru.access.request;

import java.util.Arrays;
import java.util.Optional;

/** Why something asked for is refused or taken back. Words are in the message files under {@code refusal.<name>}. */
public enum RefusalReason {
    /** Personal secrets or private life (Luật Lưu trữ 2024 Điều 25). */
    PERSONAL_SECRET,
    /** State secrets. */
    STATE_SECRET,
    /** The record is damaged, or at risk. */
    DAMAGED,
    /** Not needed for the purpose that was stated. */
    OUT_OF_PURPOSE,
    /** On paper, and not to be had in this way. */
    NOT_DIGITISED,
    /** The reader's identity or authority was not shown. */
    UNPROVEN,
    /** Said in the note. */
    OTHER;

    public static Optional<RefusalReason> find(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
