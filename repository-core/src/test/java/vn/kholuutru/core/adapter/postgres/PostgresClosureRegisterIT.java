package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Closure.Closed;

class PostgresClosureRegisterIT {
    private static final DataSource DATABASE = migrated();
    private static final Instant END = NOON.plus(Duration.ofDays(30));

    private final PostgresClosureRegister closures = new PostgresClosureRegister(DATABASE);

    static Stream<Closed> everyKind() {
        return Stream.of(
                new Closed.OfFonds("000.00.00.G09"),
                new Closed.OfDossier("000.00.00.G09.2025.01.0001"),
                new Closed.OfDocument(UUID.randomUUID().toString()),
                new Closed.OfPages(UUID.randomUUID().toString(), 2, 4));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aClosureLastsFromItsFirstMomentUntilBeforeItsEnd(Closed closed) {
        Closure closure = closure(closed, Optional.of(END));
        closures.close(closure);
        assertThat(closures.find(closure.id())).contains(closure);
        assertThat(closures.lasting(NOON.minusMillis(1))).doesNotContain(closure);
        assertThat(closures.lasting(NOON)).contains(closure);
        assertThat(closures.lasting(END.minusMillis(1))).contains(closure);
        assertThat(closures.lasting(END)).doesNotContain(closure);
        assertThat(closures.recent(1_000)).contains(closure);
    }

    @Test
    void aClosureWithoutAnEndLastsUntilItIsLifted() {
        Closure closure = closure(new Closed.OfFonds("000.00.00.G10"), Optional.empty());
        closures.close(closure);
        assertThat(closures.lift(closure.id(), END)).isTrue();
        assertThat(closures.lift(closure.id(), NOON)).isFalse();
        assertThat(closures.lasting(END.minusMillis(1))).extracting(Closure::id).contains(closure.id());
        assertThat(closures.lasting(END)).extracting(Closure::id).doesNotContain(closure.id());
        Closure lifted = closures.find(closure.id()).orElseThrow();
        assertThat(lifted.lastsAt(END.minusMillis(1))).isTrue();
        assertThat(lifted.lastsAt(END)).isFalse();
    }

    private static Closure closure(Closed closed, Optional<Instant> until) {
        return new Closure(
                UUID.randomUUID(), closed, "PERSONAL_SECRET", "", "archivist", NOON, until, Optional.empty());
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
