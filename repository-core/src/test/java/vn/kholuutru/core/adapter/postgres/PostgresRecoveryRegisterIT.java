package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.RecoveryRegister;
import vn.kholuutru.core.port.RecoveryRegisterContract;

class PostgresRecoveryRegisterIT extends RecoveryRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected RecoveryRegister register() {
        return new PostgresRecoveryRegister(DATABASE);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
