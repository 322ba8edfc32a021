package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.port.TimeWitness;
import vn.kholuutru.core.port.TimeWitnessContract;

class PostgresTimeWitnessIT extends TimeWitnessContract {
    @Override
    protected TimeWitness witness() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return new PostgresTimeWitness(source);
    }
}
