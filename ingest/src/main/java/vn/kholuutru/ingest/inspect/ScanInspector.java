package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.rights.SecrecyStamp;
import vn.kholuutru.ingest.inspect.Inspection.Mark;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.inspect.Inspection.PageFacts;
import vn.kholuutru.ingest.signature.EmbeddedSignature;
import vn.kholuutru.ingest.signature.PdfSignatures;

/**
 * Looks into one file, step by step from harmless to dangerous: the bytes, the kind, both ends, the unpacked size, the
 * objects, the pages, PDF/A. An obstacle that makes the next step unsafe or senseless ends the look. Meant for a worker
 * process: what a hostile file may still do here is use up time and memory.
 */
final class ScanInspector {
    private static final int LONGEST_DETAIL = 200;

    static {
        FontMappers.set(new PlainFonts());
    }

    private final PdfSignatures signatures;
    private final Depth depth;

    /** How much is asked of a file. */
    enum Depth {
        EVERYTHING,
        /** Neither PDF/A nor signatures: what a file that was judged before says. */
        TEXT
    }

    /** @param signatures how those inside a PDF are judged */
    ScanInspector(PdfSignatures signatures) {
        this(signatures, Depth.EVERYTHING);
    }

    ScanInspector(PdfSignatures signatures, Depth depth) {
        this.signatures = signatures;
        this.depth = depth;
    }

    /** For whom no signer's trust is judged. */
    ScanInspector() {
        this(new PdfSignatures(List.of()));
    }

    /** @throws UncheckedIOException when the bytes cannot be read; whatever they are is told in the inspection */
    Inspection inspect(Path file) {
        try {
            ByteReading bytes = ByteReading.of(file);
            Found found = new Found(bytes, ContentType.of(bytes));
            if (lookAtBytes(file, found)) {
                lookInside(file, found);
            }
            return found.inspection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a file no worker survives: what can be said without opening it. */
    static Inspection unopened(Path file, Obstacle obstacle) {
        try {
            ByteReading bytes = ByteReading.withoutStreams(file);
            Found found = new Found(bytes, ContentType.of(bytes));
            found.obstacles.add(obstacle);
            return found.inspection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lookAtBytes(Path file, Found found) throws IOException {
        if (found.bytes.size() == 0) {
            return found.stop(new Obstacle("EMPTY", ""));
        }
        if (ContentType.isProgram(found.mediaType)) {
            return found.stop(new Obstacle("EXE_RENAMED", found.mediaType));
        }
        if (!found.mediaType.equals(ContentType.PDF)) {
            return found.stop(new Obstacle("WRONG_FORMAT", found.mediaType));
        }
        found.obstacles.addAll(PdfEnds.check(file, found.bytes));
        if (found.has("TRUNCATED")) {
            return false;
        }
        Optional<Obstacle> bomb = UnpackedSize.check(file, found.bytes);
        return bomb.isEmpty() || found.stop(bomb.get());
    }

    /** Parsers meet the file from here on; whatever they throw is a fact about the file. */
    private void lookInside(Path file, Found found) {
        try {
            if (parse(file, found) && depth == Depth.EVERYTHING) {
                found.pdfa = PdfaVerdict.of(file);
                if (found.signed) {
                    found.signatures = signatures.in(file, found.bytes.size());
                }
            }
        } catch (InvalidPasswordException e) {
            found.stop(new Obstacle("ENCRYPTED", ""));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            found.stop(new Obstacle("UNREADABLE", detail(e)));
        }
    }

    private static boolean parse(Path file, Found found) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.isEncrypted()) {
                return found.stop(new Obstacle("ENCRYPTED", ""));
            }
            found.version = String.format(Locale.ROOT, "%.1f", document.getVersion());
            ObjectSurvey survey = ObjectSurvey.of(document.getDocument(), found.bytes.size());
            found.obstacles.addAll(survey.obstacles());
            LooseNames.check(file).forEach(found::addOnce);
            if (found.has("BOMB")) {
                return false;
            }
            PageReading.Read read = PageReading.of(document, survey.images());
            found.pages = read.pages();
            read.obstacles().stream().limit(1).forEach(found::addOnce);
            found.marks = read.marks();
            found.signed = !document.getSignatureDictionaries().isEmpty();
            if (found.pages.isEmpty()) {
                return found.stop(new Obstacle("UNREADABLE", "0"));
            }
            return true;
        }
    }

    static String detail(Throwable thrown) {
        String message = thrown.getMessage();
        String detail = thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return CleanText.of(detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    }

    /** The facts as they come in. */
    private static final class Found {
        private final ByteReading bytes;
        private final String mediaType;
        private final List<Obstacle> obstacles = new ArrayList<>();
        private List<PageFacts> pages = List.of();
        private List<Mark> marks = List.of();
        private List<EmbeddedSignature> signatures = List.of();
        private PdfaVerdict pdfa = PdfaVerdict.NOT_ASKED;
        private @Nullable String version;
        private boolean signed;

        Found(ByteReading bytes, String mediaType) {
            this.bytes = bytes;
            this.mediaType = mediaType;
        }

        /** Records the obstacle and answers false: go no further. */
        boolean stop(Obstacle obstacle) {
            obstacles.add(obstacle);
            pages = List.of();
            return false;
        }

        void addOnce(Obstacle obstacle) {
            if (!has(obstacle.fault())) {
                obstacles.add(obstacle);
            }
        }

        boolean has(String fault) {
            return obstacles.stream().anyMatch(obstacle -> obstacle.fault().equals(fault));
        }

        private boolean isSecret() {
            return marks.stream().anyMatch(mark -> mark.stamp() == SecrecyStamp.SECRET);
        }

        Inspection inspection() {
            Optional<String> pdfVersion = Optional.ofNullable(version);
            return new Inspection(
                    bytes.size(),
                    bytes.sha256(),
                    bytes.sha512(),
                    mediaType,
                    pdfVersion,
                    pdfa.flavour(),
                    Pronom.puid(pdfa.flavour(), pdfVersion),
                    obstacles,
                    pdfa.failures(),
                    isSecret() ? pages.stream().map(PageFacts::silent).toList() : pages,
                    Optional.empty(),
                    marks,
                    isSecret() ? List.of() : signatures,
                    Optional.empty());
        }
    }
}
