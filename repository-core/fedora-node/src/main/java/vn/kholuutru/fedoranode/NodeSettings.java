package vn.kholuutru.fedoranode;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the node is told. From the command line: port and home folder. From the environment: {@code KHO_FEDORA_USER} and
 * {@code KHO_FEDORA_PASSWORD} of its only account, {@code KHO_FEDORA_DB_URL}, {@code KHO_FEDORA_DB_USER} and
 * {@code KHO_FEDORA_DB_PASSWORD} of its index.
 */
record NodeSettings(
        int port,
        Path home,
        String user,
        String password,
        String databaseUrl,
        String databaseUser,
        String databasePassword) {

    static NodeSettings read(String[] arguments, Map<String, String> environment) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected two arguments: port and home folder");
        }
        return new NodeSettings(
                Integer.parseInt(arguments[0]),
                Path.of(arguments[1]).toAbsolutePath(),
                required(environment, "KHO_FEDORA_USER"),
                required(environment, "KHO_FEDORA_PASSWORD"),
                required(environment, "KHO_FEDORA_DB_URL"),
                required(environment, "KHO_FEDORA_DB_USER"),
                required(environment, "KHO_FEDORA_DB_PASSWORD"));
    }

    Path ocflRoot() {
        return home.resolve("data/ocfl-root");
    }

    /** Where object folders go that a crash left half made. */
    Path leftovers() {
        return home.resolve("data/leftovers");
    }

    /** Fedora reads its settings from system properties; set inside the process, they stay off the command line. */
    void handToFedora() {
        System.setProperty("logback.configurationFile", "fedora-node-logback.xml");
        System.setProperty("fcrepo.home", home.toString());
        System.setProperty("fcrepo.ocfl.root", ocflRoot().toString());
        System.setProperty(
                "fcrepo.namespace.registry", home.resolve("namespaces.yml").toString());
        System.setProperty("fcrepo.persistence.defaultDigestAlgorithm", "sha512");
        System.setProperty("fcrepo.db.url", databaseUrl);
        System.setProperty("fcrepo.db.user", databaseUser);
        System.setProperty("fcrepo.db.password", databasePassword);
        System.setProperty("fcrepo.banner.enabled", "false");
        System.setProperty("fcrepo.jms.enabled", "false");
        System.setProperty("fcrepo.auth.enabled", "false");
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "NodeSettings[port=" + port + ", home=" + home + "]";
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("the environment lacks " + name);
        }
        return value;
    }
}
