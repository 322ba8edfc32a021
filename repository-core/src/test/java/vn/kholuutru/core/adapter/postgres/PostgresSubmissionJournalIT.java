package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournalContract;

class PostgresSubmissionJournalIT extends SubmissionJournalContract {
    private static final DataSource DATABASE = migrated();

    @Override
    protected SubmissionJournal journal() {
        return new PostgresSubmissionJournal(DATABASE, NOON);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
