package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.Representation.State;
import vn.kholuutru.core.port.RepresentationRegister;

/** Representations wanted and made, in PostgreSQL. */
public final class PostgresRepresentationRegister implements RepresentationRegister {
    private final Jdbi database;
    private final Clock clock;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresRepresentationRegister(DataSource source, Clock clock) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
        this.clock = clock;
    }

    @Override
    public void want(AipAddress aip, Kind kind, Checksum content) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO representation (aip, kind, fonds, dossier, content, state, details, changed_at)
                        VALUES (:aip, :kind, :fonds, :dossier, :content, 'WAITING', '{}', :now)
                        ON CONFLICT (aip, kind) DO UPDATE SET content = excluded.content, state = excluded.state,
                            obstacle = NULL, details = excluded.details, changed_at = excluded.changed_at
                        WHERE representation.content IS DISTINCT FROM excluded.content""")
                .bind("aip", aip.aip().value())
                .bind("kind", kind.name())
                .bind("fonds", aip.fonds().value())
                .bind("dossier", aip.dossier().value())
                .bind("content", content.hex())
                .bind("now", clock.instant())
                .execute());
    }

    @Override
    public List<Representation> waiting(int limit) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM representation WHERE state = 'WAITING' ORDER BY changed_at, aip LIMIT :limit")
                .bind("limit", limit)
                .map(PostgresRepresentationRegister::representation)
                .list());
    }

    @Override
    public void made(Representation wanted) {
        move(wanted, State.MADE, Optional.empty(), List.of());
    }

    @Override
    public void notPossible(Representation wanted, String obstacle, List<String> details) {
        move(wanted, State.NOT_POSSIBLE, Optional.of(obstacle), details);
    }

    @Override
    public Optional<Representation> find(AipId aip, Kind kind) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM representation WHERE aip = :aip AND kind = :kind")
                        .bind("aip", aip.value())
                        .bind("kind", kind.name())
                        .map(PostgresRepresentationRegister::representation)
                        .findOne());
    }

    @Override
    public List<Representation> newest(State state, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM representation WHERE state = :state
                        ORDER BY changed_at DESC, aip LIMIT :limit""")
                .bind("state", state.name())
                .bind("limit", limit)
                .map(PostgresRepresentationRegister::representation)
                .list());
    }

    @Override
    public Map<State, Long> totals() {
        Map<State, Long> totals = new EnumMap<>(State.class);
        database.useHandle(handle -> handle.createQuery(
                        "SELECT state, count(*) AS documents FROM representation GROUP BY state")
                .map((row, context) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("documents")))
                .forEach(total -> totals.put(total.getKey(), total.getValue())));
        return totals;
    }

    private void move(Representation wanted, State state, Optional<String> obstacle, List<String> details) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE representation SET state = :state, obstacle = :obstacle, details = :details, changed_at = :now
                        WHERE aip = :aip AND kind = :kind AND content IS NOT DISTINCT FROM :content""")
                .bind("aip", wanted.aip().aip().value())
                .bind("kind", wanted.kind().name())
                .bind("content", wanted.content().map(Checksum::hex).orElse(null))
                .bind("state", state.name())
                .bind("obstacle", obstacle.orElse(null))
                .bind("details", details.toArray(String[]::new))
                .bind("now", clock.instant())
                .execute());
    }

    private static Representation representation(ResultSet row, StatementContext context) throws SQLException {
        return new Representation(
                new AipAddress(
                        new FondsCode(row.getString("fonds")),
                        new DossierCode(row.getString("dossier")),
                        new AipId(row.getObject("aip", UUID.class))),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("content")).map(hex -> new Checksum(DigestAlgorithm.SHA_512, hex)),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("obstacle")),
                List.of((String[]) row.getArray("details").getArray()),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
