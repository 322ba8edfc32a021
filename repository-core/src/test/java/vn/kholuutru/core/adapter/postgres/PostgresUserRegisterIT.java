package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.port.UserRegisterContract;

class PostgresUserRegisterIT extends UserRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected UserRegister register() {
        return new PostgresUserRegister(DATABASE, NOON);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
