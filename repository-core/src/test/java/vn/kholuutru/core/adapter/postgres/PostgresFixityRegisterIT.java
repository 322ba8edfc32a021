package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.FixityRegisterContract;
import vn.kholuutru.core.port.ObjectRegister;

class PostgresFixityRegisterIT extends FixityRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected FixityRegister register() {
        return new PostgresFixityRegister(DATABASE);
    }

    @Override
    protected ObjectRegister objects() {
        return new PostgresObjectRegister(DATABASE);
    }

    @Override
    protected CopyRegister copies() {
        return new PostgresCopyRegister(DATABASE);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
