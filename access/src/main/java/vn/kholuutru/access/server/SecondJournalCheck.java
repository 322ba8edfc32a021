package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.disk.SameDisk;

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
        return SameDisk.holds(journal.get(), data)
                ? Optional.of(new Caution(PROPERTY, "caution-second-journal-same-disk"))
                : Optional.empty();
    }
}
