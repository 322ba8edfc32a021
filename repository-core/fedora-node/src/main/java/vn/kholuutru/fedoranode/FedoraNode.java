package vn.kholuutru.fedoranode;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Runs Fedora until standard input ends or the process is told to stop. Arguments: port and home folder; the home folder
 * holds {@code namespaces.yml}. Secrets come from the environment, see {@link NodeSettings}.
 */
public final class FedoraNode {
    private static final long STOP_LIMIT_SECONDS = 7;

    private FedoraNode() {}

    public static void main(String[] arguments) throws Exception {
        NodeSettings settings = NodeSettings.read(arguments, System.getenv());
        settings.handToFedora();
        WebServer server = new WebServer(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(FedoraNode::endInAnyCase, "stop-limit"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        Thread.ofPlatform().daemon().name("parent-watch").start(FedoraNode::endWithParent);
        server.start();
        System.out.println("Fedora listens on " + server.address());
        server.join();
    }

    /** Standard input closes when the parent dies, however it dies. */
    @SuppressWarnings("SystemExitOutsideMain") // ending the process is what this thread is for
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said on it
            }
        } catch (IOException e) {
            System.err.println("standard input failed, so the parent is gone: " + e.getMessage());
        }
        System.exit(0);
    }

    /** Committed work is on disk already and an open transaction is lost anyway: a slow stop gains nothing. */
    private static void endInAnyCase() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                TimeUnit.SECONDS.sleep(STOP_LIMIT_SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(0);
        });
    }
}
