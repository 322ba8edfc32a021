package vn.kholuutru.access.export;

import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Semaphore;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.citation.CitedDocument;
import vn.kholuutru.access.citation.ReferenceForm;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Writes what a search finds as a file: at most {@link ExportForm#MOST_DOCUMENTS} documents in the order of the search, and
 * only what this visitor may find. A few files at a time, because anybody may ask for one; whoever comes then is asked to
 * come again.
 */
@Singleton
public class ExportSearch {
    private static final int MOST_AT_ONCE = 4;

    private final ArchiveIndex index;
    private final AuditTrail trail;
    private final AccessConfiguration configuration;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    public ExportSearch(ArchiveIndex index, AuditTrail trail, AccessConfiguration configuration) {
        this.index = index;
        this.trail = trail;
        this.configuration = configuration;
    }

    /**
     * The whole file, made before the first byte is sent, so that trouble is said and not cut off; nothing of it stays once
     * the stream is closed.
     *
     * @param addresses what the lasting address of every document begins with, up to its id
     * @throws ProblemException EXPORT_BUSY
     */
    public Exported export(ExportForm form, SearchQuery query, Visitor visitor, Language language, String addresses) {
        if (!places.tryAcquire()) {
            throw new ProblemException(new Problem.Unavailable("EXPORT_BUSY", List.of()));
        }
        try {
            Path file = Files.createTempFile("kho-export-", "." + form.word());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                write(form, query, visitor, language, addresses, out);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            long size = Files.size(file);
            return new Exported(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), size);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        } finally {
            places.release();
        }
    }

    private void write(
            ExportForm form,
            SearchQuery query,
            Visitor visitor,
            Language language,
            String addresses,
            OutputStream out) {
        Holdings holdings = index.seenBy(visitor.audience());
        note(holdings, query, visitor);
        switch (form) {
            case XLSX -> writeList(holdings, query, language, addresses, out);
            case BIB -> writeReferences(holdings, query, ReferenceForm.BIBTEX, addresses, out);
            case RIS -> writeReferences(holdings, query, ReferenceForm.RIS, addresses, out);
        }
    }

    /** Whoever signed in finds what is not open to all; how many descriptions were taken away is noted. */
    private void note(Holdings holdings, SearchQuery query, Visitor visitor) {
        if (visitor.audience() != Audience.EVERYONE) {
            long taken = Math.min(holdings.count(query), ExportForm.MOST_DOCUMENTS);
            trail.note(visitor, AuditAction.SEARCH_EXPORTED, String.valueOf(taken));
        }
    }

    private static void writeList(
            Holdings holdings, SearchQuery query, Language language, String addresses, OutputStream out) {
        long total = holdings.count(query);
        try (ResultSheet sheet = ResultSheet.begin(out, language, total, addresses)) {
            holdings.each(query, ExportForm.MOST_DOCUMENTS, sheet::add);
        }
    }

    private void writeReferences(
            Holdings holdings, SearchQuery query, ReferenceForm form, String addresses, OutputStream out) {
        holdings.each(query, ExportForm.MOST_DOCUMENTS, entry -> {
            try {
                out.write(form.write(cited(entry, addresses)).getBytes(StandardCharsets.UTF_8));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private CitedDocument cited(DocumentEntry entry, String addresses) {
        return CitedDocument.of(entry, configuration.institution(), addresses + entry.id());
    }

    /** @param size in bytes */
    public record Exported(InputStream bytes, long size) {}
}
