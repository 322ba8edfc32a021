package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectRegisterContract;

class PostgresObjectRegisterIT extends ObjectRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected ObjectRegister register() {
        return new PostgresObjectRegister(DATABASE);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
