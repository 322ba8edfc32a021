package vn.kholuutru.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * Everything we deliver is under a licence of the allow-list (docs/adr/0006-licences.md); of several licences one is
 * enough. Reads the bill of materials that the build's profile {@code sbom} writes.
 */
class LicenceAllowListTest {
    private static final Path BILL_OF_MATERIALS = Path.of(System.getProperty("kho.home"), "target", "bom.json");
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "Apache License, 2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "The (New) BSD License",
            "0BSD",
            "ISC",
            "EPL-1.0",
            "EPL 1.0",
            "EPL-2.0",
            "MPL-2.0",
            "Mozilla Public License Version 2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "GNU Lesser General Public License",
            "Unicode/ICU License",
            "Unicode-3.0",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "Public Domain");

    /** Allowed one by one, each for the reason in docs/adr/0006-licences.md. */
    private static final Set<String> EXCEPTIONS = Set.of(
            "javax.activation-api",
            "javax.annotation-api",
            "javax.servlet-api",
            "jaxb-api",
            "jaxb-core",
            "jaxb-impl",
            "sslext",
            "oro");

    @Test
    void everyDependencyIsUnderAnAllowedLicence() throws IOException {
        assumeThat(Files.exists(BILL_OF_MATERIALS) || "true".equals(System.getenv("CI")))
                .as("skipped: no bill of materials, build with -Psbom")
                .isTrue();

        List<String> strangers = new ArrayList<>();
        for (JsonNode component :
                new ObjectMapper().readTree(BILL_OF_MATERIALS.toFile()).get("components")) {
            String name = component.get("name").asText();
            if (!EXCEPTIONS.contains(name) && licences(component).noneMatch(ALLOWED::contains)) {
                strangers.add(name + " " + licences(component).toList());
            }
        }

        assertThat(strangers).isEmpty();
    }

    private static Stream<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(entry -> entry.has("expression")
                        ? entry.get("expression").asText()
                        : entry.path("license")
                                .path("id")
                                .asText(entry.path("license").path("name").asText()));
    }
}
