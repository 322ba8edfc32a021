package vn.kholuutru.access;

import io.quarkus.arc.Arc;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import vn.kholuutru.core.adapter.encryption.IdentityKey;
import vn.kholuutru.core.adapter.encryption.SealedIdentity;
import vn.kholuutru.core.adapter.postgres.PostgresAuditLog;
import vn.kholuutru.core.adapter.postgres.PostgresClosureRegister;
import vn.kholuutru.core.adapter.postgres.PostgresDipRegister;
import vn.kholuutru.core.adapter.postgres.PostgresFeeRegister;
import vn.kholuutru.core.adapter.postgres.PostgresLetterRegister;
import vn.kholuutru.core.adapter.postgres.PostgresPaperRegister;
import vn.kholuutru.core.adapter.postgres.PostgresReaderRegister;
import vn.kholuutru.core.adapter.postgres.PostgresReadingRoomStatistics;
import vn.kholuutru.core.adapter.postgres.PostgresRequestDesk;
import vn.kholuutru.core.adapter.postgres.PostgresRequestRegister;
import vn.kholuutru.core.adapter.postgres.PostgresSchema;
import vn.kholuutru.core.adapter.postgres.PostgresUserRegister;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.FeeRegister;
import vn.kholuutru.core.port.LetterRegister;
import vn.kholuutru.core.port.PaperRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.ReadingRoomStatistics;
import vn.kholuutru.core.port.RequestDesk;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.rights.CurrentClosures;
import vn.kholuutru.core.time.SteadyClock;

/**
 * The reading room of {@link ExampleArchive}: requests, DIPs and audit log in a real PostgreSQL, empty at first, and a clock that
 * tests move on.
 */
@Singleton
@Alternative
public class ExampleReadingRoom {
    private final MovedClock clock = new MovedClock();

    /** The archive's time goes on by so much; it never goes back. */
    public void moveOn(Duration time) {
        clock.ahead.updateAndGet(ahead -> ahead.plus(time));
    }

    /**
     * A request of this reader for reading this document, granted from now on.
     *
     * @return the number of the request
     */
    public String grantReading(String reader, AipId document, Duration lasting, boolean inReadingRoomOnly) {
        return grantReading("archivist", reader, document, lasting, inReadingRoomOnly);
    }

    /**
     * As above.
     *
     * @param by the account or rule that granted it
     */
    public String grantReading(String by, String reader, AipId document, Duration lasting, boolean inReadingRoomOnly) {
        return grant(by, reader, document, DipKind.READING, lasting, inReadingRoomOnly)
                .requestNumber();
    }

    /** A request of this reader for a file of this document, granted from now on without a fee; the file is still to be made. */
    public Dip grantCopy(String reader, AipId document, DipKind kind, Duration lasting) {
        return grant("archivist", reader, document, kind, lasting, false);
    }

    private Dip grant(
            String by, String reader, AipId document, DipKind kind, Duration lasting, boolean inReadingRoomOnly) {
        RequestRegister requests = new PostgresRequestRegister(database());
        Wanted wanted = new Wanted(Wanted.Kind.DOCUMENT, document.toString(), "", "Báo cáo");
        AccessRequest request = requests.submit(
                new RequestRegister.NewRequest(
                        reader,
                        Purpose.PERSONAL,
                        "Viết luận văn",
                        FeeCategory.STUDENT,
                        "Số hóa tài liệu",
                        "",
                        List.of(new RequestRegister.NewItem(wanted, kind, 1))),
                now(),
                now().plus(Duration.ofDays(6)));
        RequestItem item = request.items().getFirst();
        Decision.Period period = new Decision.Period(now(), now().plus(lasting), inReadingRoomOnly);
        DipState state = kind.downloadable() ? DipState.ORDERED : DipState.READY;
        Dip dip = new Dip(
                UUID.randomUUID(),
                item.id(),
                request.number(),
                reader,
                kind,
                document,
                1,
                period,
                Dip.deleteAt(kind, state, period),
                0,
                Optional.empty(),
                state,
                Optional.empty());
        requests.decide(item.id(), new Decision(true, by, now(), "", "", Optional.of(period)), Optional.of(dip));
        return dip;
    }

    public Instant now() {
        return clock.instant();
    }

    @Produces
    @Singleton
    SteadyClock time() {
        return new SteadyClock(clock, System::nanoTime);
    }

    @Produces
    @ApplicationScoped
    RequestRegister requests() {
        return new PostgresRequestRegister(database());
    }

    @Produces
    @ApplicationScoped
    RequestDesk requestDesk() {
        return new PostgresRequestDesk(database());
    }

    @Produces
    @ApplicationScoped
    PaperRegister papers() {
        return new PostgresPaperRegister(database());
    }

    @Produces
    @ApplicationScoped
    DipRegister dips() {
        return new PostgresDipRegister(database());
    }

    @Produces
    @ApplicationScoped
    AuditLog auditLog() {
        return new PostgresAuditLog(database());
    }

    @Produces
    @ApplicationScoped
    ClosureRegister closures() {
        return new PostgresClosureRegister(database());
    }

    @Produces
    @Singleton
    CurrentClosures currentClosures(ClosureRegister register, Clock steady) {
        return new CurrentClosures(register, steady);
    }

    /** What is closed in the archive that runs just now. */
    static Closures closedNow() {
        return Arc.container() == null
                ? Closures.NONE
                : Arc.container().instance(CurrentClosures.class).get().get();
    }

    @Produces
    @ApplicationScoped
    FeeRegister fees() {
        return new PostgresFeeRegister(database());
    }

    @Produces
    @ApplicationScoped
    UserRegister users() {
        return new PostgresUserRegister(database(), clock);
    }

    @Produces
    @ApplicationScoped
    ReaderRegister readers() {
        return new PostgresReaderRegister(database(), new SealedIdentity(IdentityKey.keptIn(Shared.KEY)));
    }

    @Produces
    @ApplicationScoped
    ReadingRoomStatistics statistics() {
        return new PostgresReadingRoomStatistics(database());
    }

    @Produces
    @ApplicationScoped
    LetterRegister letters() {
        return new PostgresLetterRegister(database());
    }

    /** The database of this JVM's reading rooms, with three accounts whose passwords are their names. */
    public DataSource database() {
        return Shared.DATABASE;
    }

    private static final class Shared {
        private static final DataSource DATABASE = prepared();

        private static final Path KEY = temporary().resolve("identity.key");

        private static Path temporary() {
            try {
                return Files.createTempDirectory("reading-room");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private static DataSource prepared() {
            DataSource source = SharedPostgres.newDataSource();
            PostgresSchema.migrate(source);
            PostgresUserRegister users = new PostgresUserRegister(source, Clock.systemUTC());
            for (Role role : Role.values()) {
                users.keep(role.roleName(), BcryptUtil.bcryptHash(role.roleName(), 4), role);
            }
            return source;
        }
    }

    private static final class MovedClock extends Clock {
        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead.get());
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead.get());
        }
    }
}
