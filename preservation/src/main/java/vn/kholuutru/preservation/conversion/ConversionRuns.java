package vn.kholuutru.preservation.conversion;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.conversion.ConversionRun.State;

/**
 * Runs conversions one after the other in the process that was asked, and takes up after a restart what was not ended.
 * While an engine is away a run waits.
 */
@ApplicationScoped
public class ConversionRuns {
    private static final Logger LOG = LoggerFactory.getLogger(ConversionRuns.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final ConversionFolder folder;
    private final ConvertRecords convert;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("conversion").factory());

    @Inject
    public ConversionRuns(ConversionFolder folder, ConvertRecords convert, Clock clock) {
        this.folder = folder;
        this.convert = convert;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.execute(() -> folder.unfinished().forEach(this::workOff));
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    /**
     * Kept before this returns: a restart does not forget it.
     *
     * @throws ProblemException CONVERSION_UNDER_WAY when the same was asked for and has not ended
     */
    public synchronized ConversionRun begin(ConversionScope scope, boolean dryRun, String user) {
        ConversionRun run =
                ConversionRun.asked(scope, dryRun, user, clock.instant().toString());
        folder.unfinished().stream().filter(run::sameAs).findFirst().ifPresent(already -> {
            throw new ProblemException(new Problem.Conflict("CONVERSION_UNDER_WAY", List.of(already.id())));
        });
        folder.keep(run);
        worker.execute(() -> workOff(run));
        return run;
    }

    public Optional<ConversionRun> find(UUID id) {
        return folder.find(id);
    }

    /** Newest first. */
    public List<ConversionRun> recent(int most) {
        return folder.all().reversed().stream().limit(most).toList();
    }

    /** True when it has not ended and others come first. */
    public boolean waits(ConversionRun run) {
        return folder.unfinished().stream()
                .findFirst()
                .filter(first -> !first.id().equals(run.id()))
                .isPresent();
    }

    /** Record by record; while the run lasts, as far as it is. */
    public void readReport(ConversionRun run, Consumer<ReportedRecord> reader) {
        folder.readReport(run, reader);
    }

    /** As JSON; while the run lasts, as far as it is. */
    public void writeReport(ConversionRun run, OutputStream to) throws IOException {
        folder.writeReport(run, to);
    }

    private void workOff(ConversionRun run) {
        try {
            while (!Thread.currentThread().isInterrupted() && !ended(run)) {
                Thread.sleep(TRY_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when an engine does not answer: to be tried again. */
    private boolean ended(ConversionRun run) {
        try (ConversionReport report = folder.report(run)) {
            try {
                convert.convert(run.order(), telling(run, report));
                folder.keep(run.counted(State.DONE, report.counts()));
            } catch (UncheckedIOException | ProblemException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    LOG.warn("the conversion {} waits", run.id(), e);
                }
                return false;
            } catch (RuntimeException e) {
                LOG.error("the conversion {} ended by a fault", run.id(), e);
                folder.keep(run.counted(State.FAILED, report.counts()));
            }
            return true;
        } catch (IOException e) {
            LOG.warn("the report of the conversion {} cannot be written", run.id(), e);
            return false;
        }
    }

    private Consumer<ConvertedRecord> telling(ConversionRun run, ConversionReport report) {
        return record -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new UncheckedIOException(new IOException("the archive stops"));
            }
            report.tell(record);
            folder.keep(run.counted(State.RUNNING, report.counts()));
        };
    }
}
