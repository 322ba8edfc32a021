package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import vn.kholuutru.core.adapter.postgres.PostgresAuditLog;
import vn.kholuutru.core.adapter.postgres.PostgresDipRegister;
import vn.kholuutru.core.adapter.postgres.PostgresEngine;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.port.AuditLog;

/** An archive of its own whose time can be moved on: it is started again after the time it has noted was changed. */
final class ReadingRoomArchive implements AutoCloseable {
    private final PostgresEngine engine = SharedPostgres.engine();
    private final String database = SharedPostgres.newDatabase();
    private final Path data = RunningArchive.temporaryFolder();
    private final String[] settings;
    private RunningArchive running;
    private Duration starting = Duration.ZERO;

    ReadingRoomArchive() {
        settings = new String[] {
            "-Dkho.postgres.url=" + engine.jdbcUrl(database),
            "-Dkho.postgres.user=" + engine.user(),
            "-Dkho.postgres.password=" + engine.password(),
            "-Dkho.fedora.database-url=" + engine.jdbcUrl(SharedPostgres.newDatabase()),
            "-Dkho.access.institution=Trung tâm Lưu trữ lịch sử tỉnh"
        };
        running = start();
    }

    private RunningArchive start() {
        Instant asked = Instant.now();
        RunningArchive started = RunningArchive.start(data, settings);
        starting = Duration.between(asked, Instant.now());
        return started;
    }

    /** Time enough for a start and some questions after it, as long as starts take here. */
    Duration timeToStart() {
        return starting.multipliedBy(2).plusSeconds(40);
    }

    RunningArchive running() {
        return running;
    }

    Path data() {
        return data;
    }

    /** What was given under a request, as the archive's database has it. */
    List<Dip> given(String request) {
        return new PostgresDipRegister(engine.dataSource(database)).ofRequest(request);
    }

    /** How far its time is ahead: each opening of a reader's file is noted. */
    ArchiveTime time(String reader) throws Exception {
        ArchiveRequests staff = new ArchiveRequests(running.address());
        AuditLog log = new PostgresAuditLog(engine.dataSource(database));
        return ArchiveTime.measured(() -> {
            assertThat(staff.get("/quan-tri/doc-gia/" + reader).statusCode()).isEqualTo(200);
            return log.read(AuditLog.Filter.ofAccount("admin"), 0, 1).getFirst().at();
        });
    }

    /** The archive stops, and goes on at this moment. */
    void goOnAt(Instant moment) throws SQLException {
        running.close();
        try (Connection connection = engine.dataSource(database).getConnection();
                PreparedStatement mark = connection.prepareStatement("INSERT INTO clock_mark (latest) VALUES (?)"
                        + " ON CONFLICT (one) DO UPDATE SET latest = greatest(clock_mark.latest, excluded.latest)")) {
            mark.setObject(1, moment.atOffset(ZoneOffset.UTC));
            mark.execute();
        }
        running = start();
    }

    /** Hands over one scan of two pages that is used under conditions; gives its id. */
    String depositConditional(Path folder, String dossier, String title) throws Exception {
        return new ConditionalDeposit(running.address(), folder).of(dossier, title);
    }

    @Override
    public void close() {
        running.close();
    }
}
