package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.DocumentMetadata;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.delivery.ZippedDelivery;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.MappingJson;
import vn.kholuutru.ingest.validation.record.RecordCheck;

/** Reads what was submitted, in whichever of its forms: a folder, one zip, or one document with its JSON. */
@ApplicationScoped
public class SubmittedFiles {
    private final DeliveryFolders folders;
    private final DeliveryReader standard;
    private final RecordCheck records;
    private final AgreedTerms agreedTerms;

    @Inject
    public SubmittedFiles(
            DeliveryFolders folders, DeliveryReader reader, RecordCheck records, AgreedTerms agreedTerms) {
        this.folders = folders;
        this.standard = reader;
        this.records = records;
        this.agreedTerms = agreedTerms;
    }

    /** @throws DeliveryInterrupted when the folder of the delivery is not here: the disk is, perhaps, not mounted */
    UnderstoodDelivery understand(Delivery delivery) {
        return read(delivery).asAgreed();
    }

    private UnderstoodDelivery read(Delivery delivery) {
        Agreement agreement = agreedTerms.of(delivery);
        Path folder = folders.of(delivery.id());
        DeliveryReader reader = reader(delivery);
        if (!Files.isDirectory(folder)) {
            throw new DeliveryInterrupted(new NoSuchFileException(folder.toString()));
        }
        try {
            List<Path> files = topLevel(folder);
            Optional<String> metadata = folders.metadata(delivery.id());
            if (metadata.isPresent() && files.size() == 1) {
                return records.checkSingle(
                        reader.readDocument(files.getFirst(), DocumentMetadata.parse(metadata.get()), agreement));
            }
            if (files.size() == 1 && ZippedDelivery.isZip(files.getFirst())) {
                return unpackAndRead(delivery, files.getFirst(), agreement, reader);
            }
            return records.check(reader.read(folder, agreement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How the headings of the mục lục are understood; no record is read. Empty when there is no mục lục that can be read,
     * or no file yet.
     */
    synchronized Optional<FindingAidMapping> headings(Delivery delivery) {
        Agreement agreement = Agreement.of(delivery.terms());
        Path folder = folders.of(delivery.id());
        DeliveryReader reader = reader(delivery);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            List<Path> files = topLevel(folder);
            if (files.size() != 1 || !ZippedDelivery.isZip(files.getFirst())) {
                return reader.understand(folder, agreement);
            }
            Path unpacked = folders.freshUnpacking(delivery.id());
            return switch (new ZippedDelivery(agreement).unpack(files.getFirst(), unpacked)) {
                case ZippedDelivery.Outcome.Unpacked content -> reader.understand(content.folder(), agreement);
                case ZippedDelivery.Outcome.Refused refused -> Optional.empty();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the columns as was said when the delivery was opened or corrected. */
    private DeliveryReader reader(Delivery delivery) {
        try {
            return delivery.terms().mapping().isPresent()
                    ? standard.withMapping(
                            new MappingJson().read(delivery.terms().mapping().get()))
                    : standard;
        } catch (MappingJson.NotAMapping e) {
            throw new IllegalStateException("delivery " + delivery.id() + " was opened with no mapping", e);
        }
    }

    private UnderstoodDelivery unpackAndRead(Delivery delivery, Path zip, Agreement agreement, DeliveryReader reader)
            throws IOException {
        Path unpacked = folders.freshUnpacking(delivery.id());
        return switch (new ZippedDelivery(agreement).unpack(zip, unpacked)) {
            case ZippedDelivery.Outcome.Unpacked content -> records.check(reader.read(content.folder(), agreement));
            case ZippedDelivery.Outcome.Refused refused ->
                new UnderstoodDelivery(agreement, List.of(), List.of(refused.finding()), List.of());
        };
    }

    /** See {@link RecordCheck#recheck}; a single document is not held against a whole hồ sơ. */
    List<Finding> recheck(Delivery delivery, UnderstoodDelivery understood, ToIntFunction<String> pages) {
        try {
            return folders.metadata(delivery.id()).isPresent() ? List.of() : records.recheck(understood, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> topLevel(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(2).toList();
        }
    }
}
