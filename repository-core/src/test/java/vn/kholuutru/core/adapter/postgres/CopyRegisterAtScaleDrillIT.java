package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.copy.Independence;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * What the questions about copies cost when the archive holds half a million objects on two targets; prints the figures for
 * docs/reliability.md.
 */
@Tag("drill")
class CopyRegisterAtScaleDrillIT {
    private static final int OBJECTS = 500_000;
    private static final TargetId NEAR = new TargetId("gan");
    private static final TargetId FAR = new TargetId("xa");
    private static final Independence TWO = new Independence(new TreeMap<>(Map.of(NEAR, "A", FAR, "B")), 2);

    private static PostgresCopyRegister register;

    @BeforeAll
    static void fill() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        register = new PostgresCopyRegister(source);
        Jdbi.create(source).useHandle(handle -> {
            handle.execute("""
                    INSERT INTO kept_object (id, fonds, head, inventory, files, bytes, noted_at)
                    SELECT 'info:fedora/H49.' || (n % 100) || '/' || n, 'H49.' || (n % 100), 1, encode(sha512(n::text::bytea), 'hex'), 22, 300000,
                        now() - interval '2 days'
                    FROM generate_series(1, ?) AS n""", OBJECTS);
            handle.execute("""
                    INSERT INTO copy_receipt (object, target, head, inventory, files, bytes, verified_at, signature)
                    SELECT id, target, head, inventory, files, bytes, now(), ''::bytea
                    FROM kept_object, (VALUES ('gan'), ('xa')) AS t (target)""");
            handle.execute("DELETE FROM copy_receipt WHERE target = 'xa' AND object LIKE '%/%77'");
            handle.execute("ANALYZE");
        });
    }

    @Test
    void answersForHalfAMillionObjects() {
        assertThat(timed(
                        "new objects",
                        () -> register.lacking(NEAR, Instant.now().minusSeconds(600), Optional.empty(), 200)))
                .isEmpty();
        assertThat(timed(
                        "everything missing, none", () -> register.lacking(NEAR, Instant.EPOCH, Optional.empty(), 200)))
                .isEmpty();
        assertThat(timed("first 200 gaps", () -> register.gaps(TWO, Optional.empty(), Optional.empty(), 200)))
                .hasSize(200);
        assertThat(timed("coverage of 100 phông", () -> register.coverage(TWO, Instant.now())))
                .hasSize(100)
                .allSatisfy(fonds -> assertThat(fonds.objects()).isEqualTo(OBJECTS / 100));
        assertThat(timed("holdings of a target", () -> register.holdings(FAR)).objects())
                .isLessThan(OBJECTS);
    }

    private static <T> T timed(String what, Supplier<T> question) {
        long began = System.nanoTime();
        T answer = question.get();
        System.out.println(
                what + ": " + Duration.ofNanos(System.nanoTime() - began).toMillis() + " ms");
        return answer;
    }
}
