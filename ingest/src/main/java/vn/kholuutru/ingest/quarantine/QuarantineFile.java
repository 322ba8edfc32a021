package vn.kholuutru.ingest.quarantine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;
import vn.kholuutru.core.model.quarantine.QuarantineReason;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.port.QuarantineFolder;
import vn.kholuutru.core.port.QuarantineRegister;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.ingest.delivery.DeliveredDocument;

/**
 * Takes a refused file out of its delivery into quarantine, enters it in the register and raises the alarm. Can be run
 * twice: the bytes are copied, entered, and only then, once the refusal is in the journal, taken from the delivery.
 */
public final class QuarantineFile {
    private static final Logger LOG = LoggerFactory.getLogger(QuarantineFile.class);

    private final QuarantineFolder folder;
    private final QuarantineRegister register;
    private final Clock clock;

    public QuarantineFile(QuarantineFolder folder, QuarantineRegister register, Clock clock) {
        this.folder = folder;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Keeps the file if what was found demands it.
     *
     * @return true when the delivered file is to be cleared, see {@link #clear}
     * @throws java.io.UncheckedIOException when it cannot be kept; the file must not be refused before it is
     */
    public boolean keep(Delivery delivery, SubmissionId id, DeliveredDocument document, List<Finding> findings) {
        Optional<Finding> cause =
                findings.stream().filter(finding -> reason(finding).isPresent()).findFirst();
        if (cause.isEmpty() || document.file().isEmpty()) {
            return false;
        }
        QuarantineReason reason = reason(cause.get()).orElseThrow();
        boolean known = register.find(id).isPresent();
        QuarantineFolder.Kept kept = folder.keep(id, document.file().get());
        register.enter(new QuarantineEntry(
                id,
                delivery.id(),
                delivery.user(),
                document.code(),
                reason,
                reason.secret() ? "" : String.join(" ", cause.get().arguments()),
                kept.sha256(),
                kept.size(),
                clock.instant(),
                QuarantineState.WAITING,
                Optional.empty()));
        if (!known) {
            // The alarm: for whoever watches the log, in words a filter can catch, and nothing of the content.
            LOG.error(
                    "ALARM quarantine reason={} submission={} delivery={} bytes={}",
                    reason,
                    id,
                    delivery.id(),
                    kept.size());
        }
        return true;
    }

    /** Takes the bytes from the delivery; its other files are not touched, nor is the name. */
    public void clear(Path file) {
        folder.clear(file);
    }

    private static Optional<QuarantineReason> reason(Finding finding) {
        for (QuarantineReason reason : QuarantineReason.values()) {
            if (reason.fault().equals(finding.fault())) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
