package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.ingest.delivery.DeliveredWorkbook;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.workbook.HandedBackWorkbook;

/**
 * The mục lục of ended deliveries, handed back with the findings in them, for as long as the configuration says. The
 * delivered workbook itself is discarded with the other files of its delivery; what is kept repeats nothing of a secret
 * record.
 */
@ApplicationScoped
public class KeptReports {
    private static final Logger LOG = LoggerFactory.getLogger(KeptReports.class);
    private static final Duration BETWEEN_DISCARDS = Duration.ofDays(1);

    private final Path root;
    private final Duration retention;
    private final Clock clock;
    private Instant nextDiscard = Instant.MIN;

    @Inject
    public KeptReports(IngestConfiguration configuration, Clock clock) {
        this.root = configuration.reportFolder().toAbsolutePath();
        this.retention = configuration.reportRetention();
        this.clock = clock;
    }

    /** The workbook to hand back; empty when there was none, or it is no longer kept. */
    public Optional<Path> find(DeliveryId delivery) {
        return Optional.of(fileOf(delivery)).filter(Files::exists);
    }

    /**
     * Keeps the report's workbook, whole or not at all; running again replaces it. A workbook that can be read but not
     * copied costs the report its form, not the delivery its end.
     */
    void keep(DeliveryId delivery, DeliveryReport report) {
        discardOld();
        Optional<DeliveredWorkbook> workbook = report.workbook();
        if (workbook.isEmpty()) {
            return;
        }
        Path draft = root.resolve("." + delivery + ".part");
        try {
            Files.createDirectories(root);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                new HandedBackWorkbook(report, workbook.get()).write(out);
            }
            Files.move(draft, fileOf(delivery), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the mục lục of delivery {} is reported as a table: {}", delivery, e.getMessage());
            delete(draft);
        }
    }

    /** Looks once a day at most: listing the folder costs a look at every file. */
    private synchronized void discardOld() {
        Instant now = clock.instant();
        if (now.isBefore(nextDiscard) || !Files.isDirectory(root)) {
            return;
        }
        nextDiscard = now.plus(BETWEEN_DISCARDS);
        Instant oldest = now.minus(retention);
        try (Stream<Path> files = Files.list(root)) {
            List<Path> old = files.filter(file -> isOlder(file, oldest)).toList();
            old.forEach(KeptReports::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant oldest) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(oldest);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path fileOf(DeliveryId delivery) {
        return root.resolve(delivery + ".xlsx");
    }
}
