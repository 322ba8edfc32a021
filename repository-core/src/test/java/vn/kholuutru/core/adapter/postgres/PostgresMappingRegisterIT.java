package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.MappingRegister;
import vn.kholuutru.core.port.MappingRegisterContract;

class PostgresMappingRegisterIT extends MappingRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected MappingRegister register() {
        return new PostgresMappingRegister(DATABASE);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
