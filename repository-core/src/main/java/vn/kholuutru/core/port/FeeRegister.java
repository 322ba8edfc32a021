package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.FeeCategory;

/** The archive's fees. What nobody has set costs nothing. */
public interface FeeRegister {
    List<Fee> all();

    /** Sets or changes one. */
    void set(Fee fee);

    /**
     * Notes that the fee of a DIP was paid; what waited for it is ordered, or ready when it is for reading, and its period begins no
     * sooner. One receipt may be for several DIPs of one request, never of two.
     */
    Payment receive(UUID dip, Receipt receipt);

    /** In đồng, for one document of so many pages. */
    default long dong(DipKind kind, FeeCategory category, int pages, int copies) {
        return all().stream()
                .filter(fee -> fee.kind() == kind && fee.category() == category)
                .mapToLong(fee -> Math.multiplyExact(
                        Math.addExact(fee.dongADocument(), Math.multiplyExact(fee.dongAPage(), pages)), copies))
                .findFirst()
                .orElse(0);
    }

    /** @param dongADocument and for each page of it {@code dongAPage} */
    record Fee(DipKind kind, FeeCategory category, long dongADocument, long dongAPage) {
        public Fee {
            if (dongADocument < 0 || dongAPage < 0) {
                throw new IllegalArgumentException("a fee is not negative");
            }
        }
    }

    /** What came of a receipt. */
    enum Payment {
        RECEIVED,
        /** The DIP does not wait for its fee, or is not there. */
        NOT_AWAITED,
        /** It was not paid in time, or was taken back. */
        LAPSED,
        /** The number is that of a receipt for another request. */
        RECEIPT_OF_ANOTHER_REQUEST
    }

    /**
     * A receipt (biên lai).
     *
     * @param number as printed, 1 to 50 characters
     * @param by the account that took the money
     */
    record Receipt(String number, String by, Instant at) {
        public static final int LONGEST_NUMBER = 50;
    }
}
