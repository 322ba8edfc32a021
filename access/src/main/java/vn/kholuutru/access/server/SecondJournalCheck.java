package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is acknowledged should be on two disks before a backup holds it. */
@ApplicationScoped
class SecondJournalCheck implements ProductionCheck {
    private static final String PROPERTY = "kho.ingest.second-journal";

    private final Optional<Path> journal;
    private final Path data;

    SecondJournalCheck(
            @ConfigProperty(name = PROPERTY) Optional<Path> journal, @ConfigProperty(name = "kho.data") Path data) {
        this.journal = journal;
        this.data = data;
    }

    @Override
    public Optional<Caution> look() {
        if (journal.isEmpty()) {
            return Optional.of(new Caution(PROPERTY, "caution-no-second-journal"));
        }
        return onOneDisk(journal.get(), data)
                ? Optional.of(new Caution(PROPERTY, "caution-second-journal-same-disk"))
                : Optional.empty();
    }

    private static boolean onOneDisk(Path one, Path other) {
        try {
            return Files.exists(one) && Files.getFileStore(one).equals(Files.getFileStore(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
