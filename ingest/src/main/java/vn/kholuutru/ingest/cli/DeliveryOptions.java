package vn.kholuutru.ingest.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.kholuutru.core.model.oais.RecordStatus;

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

    @Option(
            names = "--status",
            paramLabel = "S",
            defaultValue = "new",
            descriptionKey = "status",
            converter = StatusWord.class)
    private RecordStatus status = RecordStatus.NEW;

    /** What is to be done with the records. */
    RecordStatus status() {
        return status;
    }

    String profile() {
        return profile;
    }

    boolean withoutMetadata() {
        return withoutMetadata;
    }

    /** The words of {@link RecordStatus}, in any case. */
    static final class StatusWord implements ITypeConverter<RecordStatus> {
        @Override
        public RecordStatus convert(String word) {
            return RecordStatus.of(word)
                    .orElseThrow(() -> new TypeConversionException("new, supplement, replacement, test, other"));
        }
    }
}
