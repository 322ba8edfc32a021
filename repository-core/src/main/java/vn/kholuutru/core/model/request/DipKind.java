package vn.kholuutru.core.model.request;

import java.time.Duration;

/** The four kinds of delivery of TT 05/2025/TT-BNV. */
public enum DipKind {
    /** Bản đọc trên Hệ thống (Điều 37): page images only, not downloadable. */
    READING,
    /** Bản sao không xác thực (Điều 40): a PDF with "BẢN SAO". */
    PLAIN_COPY,
    /** Bản sao có xác thực (Điều 41): signed, the signature shown as the words "BẢN SAO". */
    CERTIFIED_COPY,
    /** Bản sao có xác thực dạng gói DIP (Điều 42): the deposited file untouched, with an authentication sheet. */
    PACKAGE;

    /** The longest reading and downloading period (Điều 37, 40). */
    public static final Duration LONGEST = Duration.ofDays(15);

    /** How long after its end a reading copy is still listed, before it deletes itself (Điều 37). */
    public static final Duration LISTED_AFTER_READING = Duration.ofDays(5);

    /** How long after its period what is paid or free may still be made, before nobody waits for it any more. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(90);

    /** Whether it is a file to take away. */
    public boolean downloadable() {
        return this != READING;
    }
}
