package vn.kholuutru.fedoranode;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import org.eclipse.jetty.security.ConstraintMapping;
import org.eclipse.jetty.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.security.Constraint;
import org.eclipse.jetty.util.security.Credential;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.fcrepo.http.commons.FedoraApplication;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.web.context.ContextLoader;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/** Fedora's REST interface at {@code /fcrepo/rest/}, on loopback only, every request with the node's one account. */
final class WebServer {
    private static final String ROLE = "fedoraAdmin";
    private static final int MOST_THREADS = 64;
    private static final int FEWEST_THREADS = 8;

    /** Longer than any client keeps a connection, so that none is closed under a request that is not repeatable. */
    private static final long IDLE_TIMEOUT_MILLIS = 300_000;

    private static final long STOP_TIMEOUT_MILLIS = 3_000;

    private final Server server = new Server(new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS));
    private final NodeSettings settings;

    WebServer(NodeSettings settings) {
        this.settings = settings;
        server.addConnector(loopbackConnector());
        server.setHandler(context());
        server.setStopTimeout(STOP_TIMEOUT_MILLIS);
    }

    /** @throws Exception when Fedora cannot start; the process ends with it */
    void start() throws Exception {
        try {
            server.start();
        } catch (Exception e) {
            server.stop();
            throw e;
        }
    }

    String address() {
        return "http://127.0.0.1:" + settings.port() + "/fcrepo/rest/";
    }

    void join() throws InterruptedException {
        server.join();
    }

    void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the web server did not stop", e);
        }
    }

    private ServerConnector loopbackConnector() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
        return connector;
    }

    private ServletContextHandler context() {
        ServletContextHandler context =
                new ServletContextHandler(ServletContextHandler.NO_SESSIONS | ServletContextHandler.SECURITY);
        context.setContextPath("/fcrepo");
        context.setInitParameter(
                ContextLoader.CONTEXT_CLASS_PARAM, AnnotationConfigWebApplicationContext.class.getName());
        context.setInitParameter(ContextLoader.CONFIG_LOCATION_PARAM, FedoraWiring.class.getName());
        context.addEventListener(new ContextLoaderListener());
        addFilter(context, new TombstoneGuard());
        addFilter(context, new DelegatingFilterProxy("repositoryInitializationFilter"));
        ServletHolder rest = new ServletHolder(new ServletContainer());
        rest.setInitParameter("javax.ws.rs.Application", FedoraApplication.class.getName());
        rest.setInitOrder(1);
        context.addServlet(rest, "/rest/*");
        requireLogin((ConstraintSecurityHandler) context.getSecurityHandler());
        return context;
    }

    private static void addFilter(ServletContextHandler context, Filter filter) {
        context.addFilter(new FilterHolder(filter), "/rest/*", EnumSet.of(DispatcherType.REQUEST));
    }

    private void requireLogin(ConstraintSecurityHandler security) {
        UserStore users = new UserStore();
        users.addUser(settings.user(), Credential.getCredential(settings.password()), new String[] {ROLE});
        HashLoginService login = new HashLoginService("fcrepo");
        login.setUserStore(users);
        Constraint constraint = new Constraint(Constraint.__BASIC_AUTH, ROLE);
        constraint.setAuthenticate(true);
        ConstraintMapping everything = new ConstraintMapping();
        everything.setConstraint(constraint);
        everything.setPathSpec("/*");
        security.setLoginService(login);
        security.addConstraintMapping(everything);
        BasicAuthenticator basic = new BasicAuthenticator();
        basic.setCharset(StandardCharsets.UTF_8);
        security.setAuthenticator(basic);
    }
}
