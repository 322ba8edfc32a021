package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.NOON;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.model.letter.LetterTemplate;

class PostgresLetterRegisterIT {
    private final PostgresLetterRegister letters = new PostgresLetterRegister(migrated());

    @Test
    void everyVersionIsKeptTheLatestFirst() {
        assertThat(letters.latest(LetterKind.DEPOT_SLIP)).isEmpty();
        assertThat(letters.save(LetterKind.DEPOT_SLIP, "# Một", "archivist", NOON))
                .isEqualTo(1);
        assertThat(letters.save(LetterKind.APPOINTMENT, "# Khác", "archivist", NOON))
                .isEqualTo(1);
        assertThat(letters.save(LetterKind.DEPOT_SLIP, "", "administrator", NOON.plusSeconds(1)))
                .isEqualTo(2);

        LetterTemplate original =
                new LetterTemplate(LetterKind.DEPOT_SLIP, 2, "", "administrator", NOON.plusSeconds(1));
        assertThat(letters.latest(LetterKind.DEPOT_SLIP)).contains(original);
        assertThat(letters.history(LetterKind.DEPOT_SLIP, 9))
                .containsExactly(original, new LetterTemplate(LetterKind.DEPOT_SLIP, 1, "# Một", "archivist", NOON));
        assertThat(letters.history(LetterKind.DEPOT_SLIP, 1)).containsExactly(original);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
