package vn.kholuutru.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The reading side alone, over {@link ExampleArchive}; no engine is started. */
public class InMemory implements QuarkusTestProfile {
    /** Where the terminals of the reading room are; the tests themselves are not among them. */
    public static final String TERMINALS = "10.1.2.0/24";

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(ExampleArchive.class, ExampleCopies.class, ExampleReadingRoom.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        String data = Path.of(System.getProperty("java.io.tmpdir"), "kho-access-" + UUID.randomUUID())
                .toString();
        return Map.of(
                "kho.data", data,
                "kho.reading-room.networks", TERMINALS,
                "quarkus.http.test-port", "0",
                "kho.roles", "access",
                "kho.dips.look-every", "PT0S",
                "kho.postgres.url", "jdbc:postgresql://127.0.0.1:1/none",
                "kho.postgres.user", "none",
                "kho.fedora.url", "http://127.0.0.1:1/",
                "kho.solr.url", "http://127.0.0.1:1/");
    }

    /** As the demonstration runs: open documents may be read by everyone. */
    public static class WithAnonymousReading extends InMemory {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("kho.access.anonymous-reading", "true");
            return settings;
        }
    }
}
