package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.CopyRegisterContract;
import vn.kholuutru.core.port.ObjectRegister;

class PostgresCopyRegisterIT extends CopyRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected CopyRegister register() {
        return new PostgresCopyRegister(DATABASE);
    }

    @Override
    protected ObjectRegister objects() {
        return new PostgresObjectRegister(DATABASE);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
