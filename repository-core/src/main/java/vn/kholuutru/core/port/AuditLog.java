package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;

/** The audit log: lines are added and read, never changed or removed; the database refuses it. */
public interface AuditLog {
    void append(AuditEntry entry);

    /** The latest first. */
    List<AuditEntry> read(Filter filter, int offset, int limit);

    long count(Filter filter);

    /** The latest first, read while they are taken: nothing but a few of them is in memory. */
    void each(Filter filter, int limit, Consumer<AuditEntry> taking);

    /**
     * What to read; empty parts leave nothing out.
     *
     * @param account who did it, or for whom the archive did
     */
    record Filter(
            Optional<String> account,
            Optional<String> subject,
            Optional<String> request,
            Optional<AuditAction> action,
            Optional<Instant> from,
            Optional<Instant> to) {
        public static final Filter ALL = new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public static Filter ofAccount(String account) {
            return new Filter(
                    Optional.of(account),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public static Filter ofSubject(String subject) {
            return new Filter(
                    Optional.empty(),
                    Optional.of(subject),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
