package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.kholuutru.core.model.oais.DeliveryId;

/**
 * Lets one worker at a time work on a delivery; another one waits. The scheduler alone does not promise that: a worker
 * whose heartbeats were missed, because the database was away, is thought dead though it works on. The set of this process
 * holds while the database is away; the lock in the database holds between processes and ends with the connection of a
 * killed one.
 */
@ApplicationScoped
public class DeliveryTurn {
    private final DataSource database;
    private final Set<DeliveryId> workedOnHere = new HashSet<>();

    @Inject
    public DeliveryTurn(DataSource database) {
        this.database = database;
    }

    /** @throws DeliveryInterrupted when the database does not answer */
    void take(DeliveryId delivery, Runnable work) {
        begin(delivery);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection, delivery.value());
            work.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new DeliveryInterrupted(e);
        } finally {
            end(delivery);
        }
    }

    private void begin(DeliveryId delivery) {
        synchronized (workedOnHere) {
            while (!workedOnHere.add(delivery)) {
                try {
                    workedOnHere.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new DeliveryInterrupted(e);
                }
            }
        }
    }

    private void end(DeliveryId delivery) {
        synchronized (workedOnHere) {
            workedOnHere.remove(delivery);
            workedOnHere.notifyAll();
        }
    }

    /** Ends with the transaction. */
    private static void lock(Connection connection, UUID delivery) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, delivery.getMostSignificantBits() ^ delivery.getLeastSignificantBits());
            statement.execute();
        }
    }
}
