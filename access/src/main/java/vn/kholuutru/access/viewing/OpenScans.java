package vn.kholuutru.access.viewing;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The scans being read just now. A scan is fetched from the store and opened once, however many readers turn its pages;
 * they take turns, since a PDF document serves one at a time. Its bytes are held against their checksum on the way, so
 * an altered scan is never shown. The longest unused are closed first. What a killed process left is deleted when the
 * next one starts; one that is still running fetches anew what it misses.
 */
@Singleton
public class OpenScans {
    private final AipStore store;
    private final Path folder;
    private final int most;
    private final Map<String, Scan> scans = new LinkedHashMap<>(16, 0.75f, true);

    @Inject
    public OpenScans(
            AipStore store,
            AccessConfiguration configuration,
            @ConfigProperty(name = "kho.data", defaultValue = "data") String data) {
        this(store, Path.of(data, "cache", "scans"), configuration.openScans());
    }

    OpenScans(AipStore store, Path folder, int most) {
        this.store = store;
        this.folder = folder;
        this.most = most;
    }

    void start(@Observes StartupEvent event) {
        tidy();
    }

    /** Deletes whatever a process that was killed could not. */
    void tidy() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path copy : left.toList()) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What is done with a scan while it is held open. */
    interface Reading<T> {
        T read(PDDocument scan) throws IOException;
    }

    /** @throws ProblemException UNREADABLE_SCAN when the bytes are damaged or no PDF */
    <T> T read(StoredAip aip, Reading<T> reading) {
        Checksum sha256 = aip.facts().sha256();
        String path = "content/" + aip.facts().fileName();
        return read(aip, new Source(aip.address().aip() + "/" + sha256.hex(), path, Optional.of(sha256)), reading);
    }

    /**
     * Reads a further form of the document that is a PDF too.
     *
     * @param version the version that brought it
     * @throws ProblemException UNREADABLE_SCAN when the bytes are damaged or no PDF
     */
    <T> T readRepresentation(StoredAip aip, Kind kind, int version, Reading<T> reading) {
        String path = "content/" + kind.fileName(aip.code());
        return read(aip, new Source(aip.address().aip() + "/" + path + "@" + version, path, Optional.empty()), reading);
    }

    private <T> T read(StoredAip aip, Source source, Reading<T> reading) {
        Scan scan = borrow(aip.address().aip(), source.key());
        try {
            BoundedWait.lock(scan.turn);
            try {
                return read(aip, source, scan, reading);
            } finally {
                scan.turn.unlock();
            }
        } finally {
            giveBack(scan);
        }
    }

    private <T> T read(StoredAip aip, Source source, Scan scan, Reading<T> reading) {
        try {
            if (scan.document == null) {
                open(aip, source, scan);
            }
            return reading.read(Objects.requireNonNull(scan.document));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            scan.close();
            ProblemException problem = new ProblemException(
                    new Problem.Invalid("UNREADABLE_SCAN", List.of(aip.code().value())));
            problem.initCause(damaged);
            throw problem;
        }
    }

    /** Drops what is open of a document, and the copies of it on the disk: at once, or when the last who reads in one is done. */
    public void forget(AipId document) {
        List<Scan> unused = new ArrayList<>();
        synchronized (this) {
            Iterator<Scan> all = scans.values().iterator();
            while (all.hasNext()) {
                Scan scan = all.next();
                if (scan.of.equals(document)) {
                    all.remove();
                    scan.forgotten = true;
                    if (scan.readers == 0) {
                        unused.add(scan);
                    }
                }
            }
        }
        unused.forEach(Scan::close);
    }

    private synchronized Scan borrow(AipId document, String key) {
        Scan scan = scans.computeIfAbsent(key, ignored -> new Scan(document));
        scan.readers++;
        return scan;
    }

    private void giveBack(Scan scan) {
        List<Scan> unused = new ArrayList<>();
        synchronized (this) {
            scan.readers--;
            if (scan.forgotten && scan.readers == 0) {
                unused.add(scan);
            }
            Iterator<Scan> eldest = scans.values().iterator();
            while (scans.size() > most && eldest.hasNext()) {
                Scan candidate = eldest.next();
                if (candidate.readers == 0) {
                    eldest.remove();
                    unused.add(candidate);
                }
            }
        }
        unused.forEach(Scan::close);
    }

    private void open(StoredAip aip, Source source, Scan scan) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, aip.address().aip() + "-", ".pdf");
        scan.copy = copy;
        fetch(aip, source, copy);
        scan.document = Loader.loadPDF(copy.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
    }

    private void fetch(StoredAip aip, Source source, Path copy) throws IOException {
        try (InputStream stored = store.open(aip.address(), source.path());
                OutputStream out = Files.newOutputStream(copy)) {
            MessageDigest digest = Digests.start(DigestAlgorithm.SHA_256);
            new DigestInputStream(stored, digest).transferTo(out);
            Checksum found = Checksum.of(DigestAlgorithm.SHA_256, digest.digest());
            if (source.sha256().filter(expected -> !expected.equals(found)).isPresent()) {
                throw new IOException("the stored bytes of " + aip.address().aip() + " do not have their checksum");
            }
        }
    }

    @PreDestroy
    synchronized void closeAll() {
        scans.values().forEach(Scan::close);
        scans.clear();
    }

    /** @param key tells apart what is held open; other bytes have another one */
    private record Source(String key, String path, Optional<Checksum> sha256) {}

    private static final class Scan {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final AipId of;
        private int readers;
        private boolean forgotten;
        private @Nullable PDDocument document;
        private @Nullable Path copy;

        private Scan(AipId of) {
            this.of = of;
        }

        private void close() {
            PDDocument open = document;
            Path file = copy;
            document = null;
            copy = null;
            try {
                if (open != null) {
                    open.close();
                }
                if (file != null) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException unfinished) {
                throw new UncheckedIOException(unfinished);
            }
        }
    }
}
