package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.rights.AccountState;

/**
 * Readers and their registrations, beside the accounts of {@link UserRegister}. Identity data are kept encrypted. Safe for use by
 * many threads and processes.
 */
public interface ReaderRegister {
    /**
     * Makes a pending account of the role of a reader, with the reader's identity, all or nothing.
     *
     * @param passwordHash bcrypt
     * @return false when the account name is taken
     */
    boolean register(Reader reader, String passwordHash, Instant now, Instant dueAt);

    /**
     * Who is behind an account, whatever its state; empty for accounts that did not register themselves, and for identity data
     * that the present key does not open.
     */
    Optional<Reader> find(String account);

    /** The same for several accounts; those that are not found are left out. */
    Map<String, Reader> identities(Collection<String> accounts);

    /**
     * Readers by a part of the account's name, by the whole identity number, or by whole words of the name, whatever their marks and
     * capitals; names and numbers are compared without being decrypted. By account.
     */
    List<Registration> search(String text, int offset, int limit);

    long countFound(String text);

    /** Identity data of an account that has some; name and number are found as they are now. */
    void change(Reader reader);

    /**
     * Ends an account for good: suspended, its sessions and tokens over, its identity data and basket gone. The name stays taken, so
     * that nobody else is given what belonged to it.
     *
     * @return false when it is no active reader with identity data
     */
    boolean close(String account, Instant now);

    Optional<Registration> registration(String account);

    /** The first due first. */
    List<Registration> inState(AccountState state, int offset, int limit);

    long count(AccountState state);

    /** Other accounts of a person with the same identity number, in order; compared without being decrypted. */
    List<String> sameNumber(String account);

    /**
     * Changes the state of a reader's account that is in one of these states, and notes by whom and why. Unless it becomes active, its
     * sessions and tokens end.
     *
     * @return false when it is in none of them, or the account is one of staff
     */
    boolean decide(String account, Set<AccountState> from, AccountState to, Registration.Decided decided);

    /** Removes the accounts that wait, or were refused, since before this moment, with all their data; answers how many. */
    int forgetUnconfirmed(Instant before);
}
