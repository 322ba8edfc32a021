package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.RequiredResolution;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.model.oais.Treatment;
import vn.kholuutru.core.port.AgreementRegister;

/** Agreements with producers, in PostgreSQL. */
public final class PostgresAgreementRegister implements AgreementRegister {
    private final Jdbi database;
    private final Clock clock;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresAgreementRegister(DataSource source, Clock clock) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
        this.clock = clock;
    }

    @Override
    public Optional<Kept> keep(SubmissionAgreement agreement, int after, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int kept = database.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO agreement (code, version, producer, profile, treatments, defaults, page_ppi,
                            drawing_ppi, fonds, changed_by, changed_at)
                        SELECT :code, :version, :producer, :profile, :treatments, :defaults, :pages, :drawings, :fonds,
                            :by, :now
                        WHERE :after = (SELECT coalesce(max(version), 0) FROM agreement WHERE code = :code)
                        ON CONFLICT (code, version) DO NOTHING""")
                .bind("code", agreement.code().value())
                .bind("version", after + 1)
                .bind("after", after)
                .bind("producer", agreement.producer())
                .bind("profile", agreement.profile().value())
                .bind("treatments", pairs(agreement.treatments(), Treatment::word))
                .bind("defaults", pairs(agreement.defaults(), Function.identity()))
                .bind("pages", agreement.resolution().pages())
                .bind("drawings", agreement.resolution().drawings())
                .bind("fonds", agreement.fonds().toArray(String[]::new))
                .bind("by", by)
                .bind("now", now)
                .execute());
        return kept == 0 ? Optional.empty() : Optional.of(new Kept(agreement, after + 1, by, now));
    }

    @Override
    public Optional<Kept> find(AgreementCode code) {
        return history(code).stream().findFirst();
    }

    @Override
    public Optional<Kept> find(AgreementCode code, Instant when) {
        return history(code).stream().filter(kept -> !kept.at().isAfter(when)).findFirst();
    }

    @Override
    public List<Kept> all() {
        return database.withHandle(handle ->
                handle.createQuery("""
                        SELECT DISTINCT ON (code) * FROM agreement ORDER BY code, version DESC""").map(PostgresAgreementRegister::kept).list());
    }

    @Override
    public List<Kept> history(AgreementCode code) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM agreement WHERE code = :code ORDER BY version DESC")
                        .bind("code", code.value())
                        .map(PostgresAgreementRegister::kept)
                        .list());
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        SubmissionAgreement agreement = new SubmissionAgreement(
                new AgreementCode(row.getString("code")),
                row.getString("producer"),
                new ProfileId(row.getString("profile")),
                map(strings(row, "treatments"), word -> Treatment.of(word).orElseThrow()),
                map(strings(row, "defaults"), Function.identity()),
                new RequiredResolution(row.getInt("page_ppi"), row.getInt("drawing_ppi")),
                Set.copyOf(strings(row, "fonds")));
        return new Kept(
                agreement,
                row.getInt("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static <T> String[] pairs(Map<String, T> entries, Function<T, String> text) {
        List<String> pairs = new ArrayList<>();
        entries.forEach((key, value) -> {
            pairs.add(key);
            pairs.add(text.apply(value));
        });
        return pairs.toArray(String[]::new);
    }

    private static <T> Map<String, T> map(List<String> pairs, Function<String, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            map.put(pairs.get(i), value.apply(pairs.get(i + 1)));
        }
        return map;
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
