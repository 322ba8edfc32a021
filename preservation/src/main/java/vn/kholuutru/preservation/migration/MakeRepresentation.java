package vn.kholuutru.preservation.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.versioning.AddVersion;
import vn.kholuutru.core.versioning.Change;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;
import vn.kholuutru.preservation.migration.RepairOutcome.Obstacle;

/**
 * Puts a PDF/A-2b beside a stored scan as a new version of its AIP, when one can be made that is valid and shows and says
 * the same. The deposited bytes stay as they are. Doing it twice adds one version.
 */
public final class MakeRepresentation {
    private static final String PDF = "application/pdf";
    /** PRONOM: PDF/A-2b. */
    private static final String PDFA_2B = "fmt/477";

    private final AipStore store;
    private final AddVersion versions;
    private final ScanRepair repair;
    private final IndexedText indexed;
    private final Path workFolder;
    private final Clock clock;
    private final Agent software;

    /** @param workFolder for copies on their way; made when it is not there */
    public MakeRepresentation(
            AipStore store,
            AddVersion versions,
            ScanRepair repair,
            IndexedText indexed,
            Path workFolder,
            Clock clock,
            Agent software) {
        this.store = store;
        this.versions = versions;
        this.repair = repair;
        this.indexed = indexed;
        this.workFolder = workFolder;
        this.clock = clock;
        this.software = software;
    }

    /**
     * Returns when the version is stored and its text is found, or says why there is none.
     *
     * @throws vn.kholuutru.core.problem.ProblemException with {@code Conflict} when somebody else added a version
     *     meanwhile; do it again
     */
    public RepairOutcome make(Representation wanted) {
        StoredAip aip = store.find(wanted.aip()).orElse(null);
        if (aip == null || !canBeMadeOf(aip, wanted.kind())) {
            return new NotPossible(Obstacle.UNREADABLE, List.of());
        }
        if (wanted.content().isPresent() && !wanted.isOf(aip.facts().sha512())) {
            return new NotPossible(Obstacle.REPLACED, List.of());
        }
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(workFolder), "representation-");
            try {
                return make(aip, wanted.kind(), folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A view is made of office files, everything else of scans. */
    private static boolean canBeMadeOf(StoredAip aip, Kind kind) {
        Optional<FileFormat> format = FileFormat.of(aip.facts().mediaType());
        ContentKind needed = kind == Kind.VIEW ? ContentKind.OFFICE : ContentKind.PAGES;
        return format.map(FileFormat::kind).filter(needed::equals).isPresent();
    }

    private RepairOutcome make(StoredAip aip, Kind kind, Path folder) throws IOException {
        String fileName = aip.facts().fileName();
        Path original = folder.resolve("original" + fileName.substring(fileName.lastIndexOf('.')));
        try (InputStream deposited =
                store.open(aip.address(), "content/" + aip.facts().fileName())) {
            Files.copy(deposited, original);
        }
        if (!Digests.ofFile(DigestAlgorithm.SHA_512, original)
                .equals(aip.facts().sha512())) {
            return new NotPossible(Obstacle.ALTERED, List.of());
        }
        Path made = folder.resolve("made.pdf");
        RepairOutcome outcome = repair.make(kind, original, folder, made);
        return outcome instanceof RepairOutcome.Made kept ? keep(aip, kind, kept, made) : outcome;
    }

    /** Looks at the AIP again: making took long, and what was described or replaced meanwhile must not be undone. */
    private RepairOutcome keep(StoredAip before, Kind kind, RepairOutcome.Made kept, Path made) throws IOException {
        StoredAip aip = store.find(before.address()).orElseThrow();
        if (!aip.facts().sha512().equals(before.facts().sha512())) {
            return new NotPossible(Obstacle.REPLACED, List.of());
        }
        versions.add(Change.of(aip).withFile(file(aip, kind, kept, made)).because(event(aip, kind, kept)));
        if (!kept.texts().isEmpty()) {
            indexed.add(aip, kept.texts());
        }
        return kept;
    }

    private static ContentFile file(StoredAip aip, Kind kind, RepairOutcome.Made kept, Path made) throws IOException {
        String name = kind.fileName(aip.code());
        return new ContentFile(
                new ContentFacts(
                        name,
                        name,
                        Files.size(made),
                        PDF,
                        PDFA_2B,
                        kept.pages(),
                        Digests.ofFile(DigestAlgorithm.SHA_256, made),
                        Digests.ofFile(DigestAlgorithm.SHA_512, made)),
                made);
    }

    /** PREMIS 3: the id follows from AIP, kind and original, so that doing it again does not double the event. */
    private PreservationEvent event(StoredAip aip, Kind kind, RepairOutcome.Made kept) {
        UUID id = UUID.nameUUIDFromBytes((aip.address().aip() + " normalization " + kind.word() + " "
                        + aip.facts().sha512().hex())
                .getBytes(StandardCharsets.UTF_8));
        String comparison = switch (kind) {
            case PDFA -> "; pages, images, text and rendering equal to the original; ";
            case TEXT_LAYER ->
                "; pages, images and rendering equal to the original; text recognised by machine, not proofread; ";
            case VIEW -> "; a view by " + ConvertOffice.PROGRAM + ", the original remains the record; ";
        };
        String detail = "PDF/A-2b made as content/" + kind.fileName(aip.code()) + ", confirmed by veraPDF" + comparison
                + String.join(", ", kept.changes());
        EventFact made = new EventFact(EventFact.Kind.PDFA_MADE, kind.fileName(aip.code()));
        return new PreservationEvent(
                id,
                EventType.NORMALIZATION,
                clock.instant(),
                true,
                detail,
                software,
                switch (kind) {
                    case PDFA -> List.of(made, new EventFact(EventFact.Kind.LOOKS_AS_BEFORE));
                    case TEXT_LAYER ->
                        List.of(
                                made,
                                new EventFact(EventFact.Kind.LOOKS_AS_BEFORE),
                                new EventFact(EventFact.Kind.TEXT_RECOGNISED));
                    case VIEW -> List.of(made, new EventFact(EventFact.Kind.VIEW_MADE_BY, ConvertOffice.PROGRAM));
                });
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
