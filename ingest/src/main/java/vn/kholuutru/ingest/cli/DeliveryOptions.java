package vn.kholuutru.ingest.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of a delivery on the command line, the same for checking it and for handing it over. */
final class DeliveryOptions {
    @Option(names = "--profile", paramLabel = "P", defaultValue = "tt05-2025", descriptionKey = "profile")
    private String profile = "tt05-2025";

    @Option(names = "--no-metadata", descriptionKey = "no-metadata")
    private boolean withoutMetadata;

    @Option(names = "--agreement", paramLabel = "A", descriptionKey = "agreement")
    private @Nullable String agreement;

    /** The code of an agreement the archive keeps, or the file that holds one. */
    Optional<String> agreement() {
        return Optional.ofNullable(agreement);
    }

    String profile() {
        return profile;
    }

    boolean withoutMetadata() {
        return withoutMetadata;
    }
}
