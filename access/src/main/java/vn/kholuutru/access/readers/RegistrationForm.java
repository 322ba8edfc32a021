package vn.kholuutru.access.readers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kholuutru.access.security.AccountName;
import vn.kholuutru.core.model.reader.Reader;

/**
 * What somebody typed to register, and what is wrong with it.
 *
 * @param identityNumber 12 digits of a số định danh cá nhân, or 6 to 20 letters and digits of a passport
 * @param birthDate as {@code 1990-02-28} or {@code 28/02/1990}
 * @param consent to the processing of personal data (Luật Bảo vệ dữ liệu cá nhân)
 */
public record RegistrationForm(
        String fullName,
        String identityNumber,
        String birthDate,
        String address,
        String phone,
        String email,
        String organisation,
        String account,
        String password,
        String passwordAgain,
        boolean consent) {
    private static final Pattern NATIONAL_NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z][A-Z0-9]{5,19}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{7,18}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}");
    private static final Pattern VIETNAMESE_DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final int OLDEST_YEARS = 120;

    public RegistrationForm {
        fullName = fullName.strip().replaceAll("\\s+", " ");
        identityNumber = identityNumber.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        birthDate = birthDate.strip();
        address = address.strip();
        phone = phone.strip();
        email = email.strip();
        organisation = organisation.strip();
        account = account.strip().toLowerCase(Locale.ROOT);
    }

    /** The names of the fields that cannot be used, in the order of the form, each with what is wrong with it. */
    public Map<String, Fault> faults(LocalDate today) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        check(
                faults,
                "ho-ten",
                fullName,
                Reader.LONGEST_NAME,
                fullName.codePoints().anyMatch(Character::isLetter));
        check(
                faults,
                "so-dinh-danh",
                identityNumber,
                20,
                NATIONAL_NUMBER.matcher(identityNumber).matches()
                        || PASSPORT.matcher(identityNumber).matches());
        check(
                faults,
                "ngay-sinh",
                birthDate,
                10,
                birth().filter(day -> day.isBefore(today) && day.isAfter(today.minusYears(OLDEST_YEARS)))
                        .isPresent());
        contact(faults, address, phone, email);
        if (!organisation.isEmpty()) {
            check(faults, "co-quan", organisation, Reader.LONGEST_ORGANISATION, true);
        }
        check(faults, "tai-khoan", account, 40, AccountName.usable(account));
        Passwords.fault(password, account).ifPresent(fault -> faults.put("mat-khau", fault));
        if (!passwordAgain.equals(password)) {
            faults.put("mat-khau-lai", Fault.DIFFERS);
        }
        if (!consent) {
            faults.put("dong-y", Fault.MISSING);
        }
        return faults;
    }

    private static void contact(Map<String, Fault> faults, String address, String phone, String email) {
        check(faults, "dia-chi", address, Reader.LONGEST_ADDRESS, true);
        check(
                faults,
                "dien-thoai",
                phone,
                Reader.LONGEST_PHONE,
                PHONE.matcher(phone).matches());
        check(
                faults,
                "thu-dien-tu",
                email,
                Reader.LONGEST_EMAIL,
                EMAIL.matcher(email).matches());
    }

    /** What is wrong with where somebody is reached, as {@link #faults}. */
    static Map<String, Fault> contactFaults(String address, String phone, String email) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        contact(faults, address, phone, email);
        return faults;
    }

    private static void check(Map<String, Fault> faults, String field, String value, int longest, boolean usable) {
        if (value.isEmpty()) {
            faults.put(field, Fault.MISSING);
        } else if (value.length() > longest) {
            faults.put(field, Fault.TOO_LONG);
        } else if (!usable || value.chars().anyMatch(Character::isISOControl)) {
            faults.put(field, Fault.UNUSABLE);
        }
    }

    private Optional<LocalDate> birth() {
        try {
            var written = VIETNAMESE_DATE.matcher(birthDate);
            return Optional.of(
                    written.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(written.group(3)),
                                    Integer.parseInt(written.group(2)),
                                    Integer.parseInt(written.group(1)))
                            : LocalDate.parse(birthDate));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Of a form without faults. */
    Reader reader() {
        return new Reader(
                account,
                fullName,
                identityNumber,
                birth().orElseThrow(() -> new IllegalStateException("a form with faults")),
                address,
                phone,
                email,
                organisation);
    }

    /** Does not show what was typed. */
    @Override
    public String toString() {
        return "RegistrationForm[account=" + account + "]";
    }

    /** What is wrong with a field. Words are in the message files under {@code register.fault.<field>} or {@code fault.<name>}. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        UNUSABLE,
        /** The two passwords are not the same. */
        DIFFERS,
        /** The account name belongs to somebody. */
        TAKEN
    }
}
