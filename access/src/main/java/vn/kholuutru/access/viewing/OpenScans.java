package vn.kholuutru.access.viewing;

import jakarta.annotation.PreDestroy;
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
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The scans being read just now. A scan is fetched from the store and opened once, however many readers turn its pages;
 * they take turns, since a PDF document serves one at a time. Its bytes are held against their checksum on the way, so
 * an altered scan is never shown. The longest unused are closed first.
 */
@Singleton
public class OpenScans {
    private final AipStore store;
    private final Path folder;
    private final int most;
    private final Map<Checksum, Scan> scans = new LinkedHashMap<>(16, 0.75f, true);

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

    /** What is done with a scan while it is held open. */
    interface Reading<T> {
        T read(PDDocument scan) throws IOException;
    }

    /** @throws ProblemException UNREADABLE_SCAN when the bytes are damaged or no PDF */
    <T> T read(StoredAip aip, Reading<T> reading) {
        Scan scan = borrow(aip.facts().sha256());
        scan.turn.lock();
        try {
            if (scan.document == null) {
                open(aip, scan);
            }
            return reading.read(Objects.requireNonNull(scan.document));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            scan.close();
            ProblemException problem = new ProblemException(
                    new Problem.Invalid("UNREADABLE_SCAN", List.of(aip.code().value())));
            problem.initCause(damaged);
            throw problem;
        } finally {
            scan.turn.unlock();
            giveBack(scan);
        }
    }

    private synchronized Scan borrow(Checksum bytes) {
        Scan scan = scans.computeIfAbsent(bytes, ignored -> new Scan());
        scan.readers++;
        return scan;
    }

    private void giveBack(Scan scan) {
        List<Scan> unused = new ArrayList<>();
        synchronized (this) {
            scan.readers--;
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

    private void open(StoredAip aip, Scan scan) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, aip.address().aip() + "-", ".pdf");
        scan.copy = copy;
        fetch(aip, copy);
        scan.document = Loader.loadPDF(copy.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
    }

    private void fetch(StoredAip aip, Path copy) throws IOException {
        try (InputStream stored =
                        store.open(aip.address(), "content/" + aip.facts().fileName());
                OutputStream out = Files.newOutputStream(copy)) {
            MessageDigest digest = MessageDigest.getInstance(DigestAlgorithm.SHA_256.jcaName());
            new DigestInputStream(stored, digest).transferTo(out);
            if (!Checksum.of(DigestAlgorithm.SHA_256, digest.digest())
                    .equals(aip.facts().sha256())) {
                throw new IOException("the stored bytes of " + aip.address().aip() + " do not have their checksum");
            }
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @PreDestroy
    synchronized void closeAll() {
        scans.values().forEach(Scan::close);
        scans.clear();
    }

    private static final class Scan {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int readers;
        private @Nullable PDDocument document;
        private @Nullable Path copy;

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
