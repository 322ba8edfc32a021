package vn.kholuutru.core.adapter.postgres;

import java.time.Clock;
import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.VocabularyRegister;
import vn.kholuutru.core.port.VocabularyRegisterContract;

class PostgresVocabularyRegisterIT extends VocabularyRegisterContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected VocabularyRegister register() {
        return new PostgresVocabularyRegister(DATABASE, Clock.systemUTC());
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
