package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.MediaSetRegister;
import vn.kholuutru.core.port.MediaSetRegisterContract;

class PostgresMediaSetRegisterIT extends MediaSetRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected MediaSetRegister register() {
        return new PostgresMediaSetRegister(DATABASE);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
