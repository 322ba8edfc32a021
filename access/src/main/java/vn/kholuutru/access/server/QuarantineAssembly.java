package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import vn.kholuutru.core.adapter.disk.DiskQuarantineFolder;
import vn.kholuutru.core.adapter.postgres.PostgresQuarantineRegister;
import vn.kholuutru.core.port.QuarantineFolder;
import vn.kholuutru.core.port.QuarantineRegister;

/** Where refused files lie that nobody may see, and the register of them. */
@ApplicationScoped
class QuarantineAssembly {
    @Produces
    @ApplicationScoped
    QuarantineRegister register(DataSource database) {
        return new PostgresQuarantineRegister(database);
    }

    @Produces
    @ApplicationScoped
    QuarantineFolder folder(QuarantineConfiguration configuration) {
        return new DiskQuarantineFolder(configuration.folder());
    }
}
