package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.EvidenceRegisterContract;
import vn.kholuutru.core.port.ObjectRegister;

class PostgresEvidenceRegisterIT extends EvidenceRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected EvidenceRegister register() {
        return new PostgresEvidenceRegister(DATABASE);
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
