package vn.kholuutru.core.adapter.postgres;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.SavedSearchRegister;
import vn.kholuutru.core.port.SavedSearchRegisterContract;

class PostgresSavedSearchRegisterIT extends SavedSearchRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected SavedSearchRegister register() {
        return new PostgresSavedSearchRegister(DATABASE);
    }

    @Override
    protected String newAccount() {
        String name = "reader-" + UUID.randomUUID();
        new PostgresUserRegister(DATABASE, Clock.systemUTC()).keep(name, "no password", Role.READER);
        return name;
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
