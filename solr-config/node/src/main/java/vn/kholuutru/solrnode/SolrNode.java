package vn.kholuutru.solrnode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import javax.servlet.DispatcherType;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Runs Solr in SolrCloud mode with its own ZooKeeper, on loopback only: {@code SolrNode PORT HOME ZOOKEEPER_PORT}. The home
 * holds solr.xml and zoo.cfg. Ends when standard input reaches its end, so that a killed parent leaves no orphan behind,
 * and on SIGTERM. When the environment gives {@value #PASSWORD_VARIABLE}, every request must carry it.
 */
public final class SolrNode {
    static final String PASSWORD_VARIABLE = "KHO_SOLR_PASSWORD";

    private static final String LOOPBACK = "127.0.0.1";
    private static final int REQUEST_HEADER_BYTES = 64 * 1024;
    private static final int IDLE_MILLISECONDS = 120_000;
    private static final int MOST_THREADS = 500;
    private static final long LONGEST_STOP_MILLISECONDS = 4_500;

    private SolrNode() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: SolrNode PORT HOME ZOOKEEPER_PORT");
            System.exit(1);
        }
        int port = Integer.parseInt(arguments[0]);
        Path home = Path.of(arguments[1]).toAbsolutePath();
        int zooKeeperPort = Integer.parseInt(arguments[2]);

        Server server = server(port, home, zooKeeperPort, System.getenv().getOrDefault(PASSWORD_VARIABLE, ""));
        server.start();
        endWithStandardInput();
        server.join();
    }

    private static Server server(int port, Path home, int zooKeeperPort, String password) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setReservedThreads(0);
        threads.setName("solr");
        Server server = new Server(threads);
        server.addConnector(connector(server, port));
        ServletContextHandler context = new ServletContextHandler(server, "/solr", ServletContextHandler.NO_SESSIONS);
        if (!password.isEmpty()) {
            SolrPassword.sendWithInternalRequests(password);
            context.addFilter(new FilterHolder(new SolrPassword(password)), "/*", EnumSet.allOf(DispatcherType.class));
        }
        context.addEventListener(new SolrContainer(home, nodeProperties(port, zooKeeperPort)));
        context.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(NothingHere.class, "/*");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-solr"));
        return server;
    }

    /** HTTP/1.1 for people and health questions, HTTP/2 in clear text because SolrJ's client speaks it. */
    private static ServerConnector connector(Server server, int port) {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
        http.setSendServerVersion(false);
        ServerConnector connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLISECONDS);
        connector.setReuseAddress(true);
        return connector;
    }

    /** Solr reads some of these as system properties only, others from the properties of the node. */
    private static Properties nodeProperties(int port, int zooKeeperPort) {
        Properties properties = new Properties();
        properties.setProperty("hostPort", Integer.toString(port));
        properties.setProperty("jetty.port", Integer.toString(port));
        properties.setProperty("zkRun", LOOPBACK + ":" + zooKeeperPort);
        properties.stringPropertyNames().forEach(name -> System.setProperty(name, properties.getProperty(name)));
        return properties;
    }

    private static void endWithStandardInput() {
        Thread.ofPlatform().daemon().name("watch-standard-input").start(() -> {
            try (InputStream input = System.in) {
                while (input.read() >= 0) {
                    // whatever is written is ignored; only the end matters
                }
            } catch (IOException e) {
                System.err.println("standard input failed, stopping: " + e.getMessage());
            }
            System.exit(0);
        });
    }

    /** Index changes are in the update log already, so a Solr that hangs while stopping may be ended hard. */
    private static void stop(Server server) {
        Thread.ofPlatform().daemon().name("stop-limit").start(() -> {
            try {
                Thread.sleep(LONGEST_STOP_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.err.println("Solr took too long to stop; ended hard");
            Runtime.getRuntime().halt(0);
        });
        try {
            server.stop();
        } catch (Exception e) {
            System.err.println("Solr did not stop cleanly: " + e);
        }
    }
}
