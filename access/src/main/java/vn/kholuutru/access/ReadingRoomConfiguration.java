package vn.kholuutru.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Settings of the reading room: what is requested, granted for a time, and taken back. */
@ConfigMapping(prefix = "kho.reading-room")
public interface ReadingRoomConfiguration {
    /**
     * Days off besides Saturdays, Sundays and the holidays the archive knows, such as {@code 2029-02-13}, separated by commas.
     * To be set when the Prime Minister announces the days of Tết of a year that is not in the list yet.
     */
    Optional<List<LocalDate>> holidays();

    /** Days that are worked although they are Saturdays, Sundays or holidays, such as days worked in exchange (làm bù). */
    Optional<List<LocalDate>> workingHolidays();

    /** Within how many working days a request is decided, default 6 (TT 05/2025). */
    @WithDefault("6")
    int decisionDays();

    /** Within how many working days an account is confirmed or refused, default 1 (TT 05/2025). */
    @WithDefault("1")
    int accountDays();

    /** For how many days what costs a fee waits for it, default 15; then the offer ends, and who still wants it asks again. */
    @WithDefault("15")
    int paymentDays();

    /** How many items a reader may ask for within 24 hours, default 200; each kind of delivery of a document is one. */
    @WithDefault("200")
    int itemsADay();

    /**
     * How many things a reader may have at the same time and still be granted more by a rule, default 200; beyond, archivists
     * decide.
     */
    @WithDefault("200")
    int grantedByRule();

    /** For how many days a document may be read on the system, the first counted in, default 15, the longest that Điều 37 of TT 05/2025 allows. */
    @WithDefault("15")
    int readingDays();

    /** For how many days a copy may be downloaded, the first counted in, default 15, the longest that Điều 40 of TT 05/2025 allows. */
    @WithDefault("15")
    int downloadDays();

    /**
     * Networks of the reading room's terminals, such as {@code 10.1.2.0/24}, separated by commas; empty: there are no terminals.
     */
    Optional<List<String>> networks();

    /**
     * Whether open documents are read at the terminals without an account, default true. Điều 32.4 of TT 05/2025 asks for one; whoever sits
     * at a terminal has shown who they are at the desk [inferred]. False: everybody signs in there too.
     */
    @WithDefault("true")
    boolean terminalsWithoutAccount();

    /** How fees are paid, for readers: hours, place, account of the institution. Empty: at the reading room. */
    Optional<String> payment();

    /** How many people may register from one network address within an hour, default 5; more where many share an address. */
    @WithDefault("5")
    int registrationsAnHour();

    /** How many registrations may wait to be confirmed, default 500; then people are asked to come to the reading room. */
    @WithDefault("500")
    int openRegistrations();

    /** After how many days a registration that nobody confirmed is removed with its data, default 30. */
    @WithDefault("30")
    int registrationsForgottenDays();

    /** Địa danh at the head of letters, such as {@code Huế}. Empty: dots, to be filled in by hand. */
    Optional<String> place();
}
