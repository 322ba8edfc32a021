package vn.kholuutru.core.adapter.postgres;

import java.time.Clock;
import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.RepresentationRegister;
import vn.kholuutru.core.port.RepresentationRegisterContract;

class PostgresRepresentationRegisterIT extends RepresentationRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected RepresentationRegister register() {
        return new PostgresRepresentationRegister(DATABASE, Clock.systemUTC());
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
