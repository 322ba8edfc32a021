package vn.kholuutru.core.adapter.postgres;

import java.time.Clock;
import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.AgreementRegisterContract;

class PostgresAgreementRegisterIT extends AgreementRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected AgreementRegister register() {
        return new PostgresAgreementRegister(DATABASE, Clock.systemUTC());
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
