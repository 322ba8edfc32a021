package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.QuarantineRegister;
import vn.kholuutru.core.port.QuarantineRegisterContract;

class PostgresQuarantineRegisterIT extends QuarantineRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected QuarantineRegister register() {
        return new PostgresQuarantineRegister(DATABASE);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
