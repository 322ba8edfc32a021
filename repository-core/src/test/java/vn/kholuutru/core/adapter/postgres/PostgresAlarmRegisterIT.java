package vn.kholuutru.core.adapter.postgres;

import java.time.Instant;
import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.AlarmRegisterContract;
import vn.kholuutru.core.port.SettableClock;

class PostgresAlarmRegisterIT extends AlarmRegisterContract {
    private static final DataSource DATABASE = migrated();
    private final SettableClock clock = new SettableClock(Instant.parse("2126-06-01T00:00:00Z"));

    @Override
    protected AlarmRegister register() {
        return new PostgresAlarmRegister(DATABASE, clock);
    }

    @Override
    protected void setClock(Instant now) {
        clock.set(now);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
