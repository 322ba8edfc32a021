package vn.kholuutru.core.model.reader;

import java.time.LocalDate;

/**
 * The person behind an account. Personal data: stored encrypted, shown to the reader and, on the reader's own page, to staff; the
 * full name and the number also on what is given to the reader.
 *
 * @param fullName as in the identity paper, such as {@code Nguyễn Thị Ánh}
 * @param identityNumber số định danh cá nhân (12 digits), or the number of a passport
 * @param address where the reader lives
 * @param organisation for whom the reader works; may be empty
 */
public record Reader(
        String account,
        String fullName,
        String identityNumber,
        LocalDate birthDate,
        String address,
        String phone,
        String email,
        String organisation) {

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_ADDRESS = 300;
    public static final int LONGEST_PHONE = 20;
    public static final int LONGEST_EMAIL = 200;
    public static final int LONGEST_ORGANISATION = 200;

    /** Does not show personal data, so that no log does. */
    @Override
    public String toString() {
        return "Reader[account=" + account + "]";
    }
}
