package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.indexing.DocumentForIndex;
import vn.kholuutru.core.indexing.DocumentForIndex.Surroundings;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredRecord;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.FileTexts;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.RecordReader;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.migration.RepresentationTexts;

/** What the index is told of a stored document, from its object alone. Safe for use by many threads. */
public final class RecordForIndex {
    /** When a document was last brought by somebody; what the archive does to it by itself makes it no news. */
    private static final Set<EventType> BROUGHT =
            Set.of(EventType.INGESTION, EventType.ACCESSION, EventType.MODIFICATION, EventType.METADATA_MODIFICATION);

    private static final int CONTAINERS_REMEMBERED = 2_000;

    private final ObjectStorage storage;
    private final RecordReader reader;
    private final FileTexts texts;
    private final DocumentForIndex form;
    private final Path workFolder;
    private final Map<ObjectId, StoredRecord> containers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, StoredRecord> eldest) {
            return size() > CONTAINERS_REMEMBERED;
        }
    };

    /** @param workFolder for copies on their way; made when it is not there */
    public RecordForIndex(
            ObjectStorage storage, RecordReader reader, FileTexts texts, ProfileCatalogue profiles, Path workFolder) {
        this.storage = storage;
        this.reader = reader;
        this.texts = texts;
        this.form = new DocumentForIndex(profiles);
        this.workFolder = workFolder;
    }

    IndexedDocument of(ObjectFolder folder, StoredRecord.OfAip record, Doubts doubts) {
        StoredAip aip = record.aip();
        return form.of(
                aip.address(), aip.code(), aip.description(), surroundings(aip, doubts), pages(folder, record, doubts));
    }

    /** The deposited file's own words; where it has none, those that a representation of it has gained. */
    private List<String> pages(ObjectFolder folder, StoredRecord.OfAip record, Doubts doubts) {
        List<String> own = record.mainFile()
                .map(place -> said(folder, record, place, doubts, file -> deposited(record, file)))
                .orElse(List.of());
        if (!own.stream().allMatch(String::isBlank)) {
            return own;
        }
        return record.representation(Representation.Kind.TEXT_LAYER)
                .or(() -> record.representation(Representation.Kind.VIEW))
                .map(place -> said(folder, record, place, doubts, RepresentationTexts::of))
                .filter(gained -> !gained.stream().allMatch(String::isBlank))
                .orElse(own);
    }

    private List<String> deposited(StoredRecord.OfAip record, Path file) throws IOException {
        if (!Digests.ofFile(DigestAlgorithm.SHA_512, file)
                .equals(record.aip().facts().sha512())) {
            throw new IOException("not the deposited bytes");
        }
        return texts.of(file);
    }

    /** A document whose bytes are gone or others is found by its description, and named. */
    private List<String> said(
            ObjectFolder folder, StoredRecord.OfAip record, String place, Doubts doubts, Reading reading) {
        try {
            Path copy = Files.createTempFile(Files.createDirectories(workFolder), "rebuild-", ending(place));
            try (InputStream bytes = storage.open(folder, place)) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
                return reading.of(copy);
            } catch (ProblemException | IOException | UncheckedIOException e) {
                doubts.add(
                        Doubt.Kind.CONTENT_ALTERED,
                        record.aip().address().aip().toString(),
                        place + ": " + e.getMessage());
                return List.of();
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Surroundings surroundings(StoredAip aip, Doubts doubts) {
        FondsCode fondsCode = aip.address().fonds();
        DossierCode dossierCode = aip.address().dossier();
        Instant since = aip.events().stream()
                .filter(event -> BROUGHT.contains(event.type()))
                .map(PreservationEvent::time)
                .filter(aip.storedAt()::isBefore)
                .reduce((earlier, later) -> later.isAfter(earlier) ? later : earlier)
                .orElse(aip.storedAt());
        Optional<Fonds> fonds = container(ObjectId.of(fondsCode)) instanceof StoredRecord.OfFonds found
                ? Optional.of(found.fonds())
                : Optional.empty();
        Optional<Dossier> dossier =
                container(ObjectId.of(fondsCode, dossierCode)) instanceof StoredRecord.OfDossier found
                        ? Optional.of(found.dossier())
                        : Optional.empty();
        if (fonds.isPresent() && dossier.isPresent()) {
            return form.surroundings(dossier.get(), fonds.get(), since);
        }
        doubts.add(
                Doubt.Kind.CONTAINER_MISSING,
                fondsCode + "/" + dossierCode,
                aip.code().value());
        return new Surroundings(dossierCode.value(), fondsCode.value(), Optional.empty(), since);
    }

    private StoredRecord container(ObjectId id) {
        synchronized (containers) {
            return containers.computeIfAbsent(id, wanted -> reader.read(storage, wanted.folder()));
        }
    }

    private interface Reading {
        List<String> of(Path file) throws IOException;
    }

    private static String ending(String place) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
    }
}
