package vn.kholuutru.core.adapter.fedora;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.shared.JenaException;
import vn.kholuutru.core.adapter.rdf.DescribedDocument;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredRecord;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.ocfl.VersionState;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.RecordReader;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Reads what {@link FedoraAipStore} had Fedora write, from the OCFL objects themselves: no Fedora runs. What is read of an
 * object is held against the digests of its inventory; its content is not read.
 */
public final class FedoraRecordReader implements RecordReader {
    private static final String RDF_OF_THE_RESOURCE = "fcr-container.nt";
    private static final String PREMIS_TRIPLES = AipResources.PREMIS + "/" + RDF_OF_THE_RESOURCE;
    /** Fedora keeps the times of a resource beside its triples. */
    private static final String PREMIS_HEADERS = ".fcrepo/" + AipResources.PREMIS + ".json";

    private static final ObjectFolder ROOT = ObjectFolder.named(Checksum.of(
                    DigestAlgorithm.SHA_256,
                    Digests.start(DigestAlgorithm.SHA_256).digest(ObjectId.ROOT.getBytes(StandardCharsets.UTF_8)))
            .hex());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FedoraDescriptions descriptions;

    public FedoraRecordReader(ProfileCatalogue profiles) {
        this.descriptions = new FedoraDescriptions(profiles);
    }

    @Override
    public StoredRecord read(ObjectStorage place, ObjectFolder folder) {
        try {
            return folder.equals(ROOT)
                    ? new StoredRecord.OfTheStore(ObjectId.ROOT)
                    : new Reading(place, folder).record();
        } catch (ProblemException | IllegalArgumentException | DateTimeException | JenaException e) {
            return new StoredRecord.Unreadable(folder, String.valueOf(e.getMessage()));
        }
    }

    /** One object. */
    private final class Reading {
        private final ObjectStorage place;
        private final ObjectFolder folder;
        private final Inventory inventory;
        private final List<VersionState> versions;

        Reading(ObjectStorage place, ObjectFolder folder) {
            this.place = place;
            this.folder = folder;
            byte[] json = bytes(Inventory.NAME);
            if (!InventoryFile.stated(bytes(Inventory.SIDECAR)).equals(Digests.sha512(json))) {
                throw new IllegalArgumentException("the inventory is not the one its sidecar names");
            }
            this.inventory = InventoryFile.read(json);
            this.versions = VersionState.all(json);
            if (!inventory.id().folder().equals(folder)) {
                throw new IllegalArgumentException(inventory.id() + " does not belong here");
            }
        }

        StoredRecord record() {
            ObjectId id = inventory.id();
            Optional<AipAddress> aip = id.aip();
            if (aip.isPresent()) {
                return latest().placeOf(AipResources.DESCRIPTION).isPresent()
                        ? aip(aip.get())
                        : new StoredRecord.OfTheStore(id.value());
            }
            URI subject = URI.create(id.value());
            if (id.isFonds()) {
                return new StoredRecord.OfFonds(descriptions.readFonds(subject, of(latest(), RDF_OF_THE_RESOURCE)));
            }
            return id.isDossier()
                    ? new StoredRecord.OfDossier(descriptions.readDossier(subject, of(latest(), RDF_OF_THE_RESOURCE)))
                    : new StoredRecord.OfTheStore(id.value());
        }

        private StoredRecord aip(AipAddress address) {
            DescribedDocument document = document(address.aip(), latest());
            if (!document.address().equals(address)) {
                throw new IllegalArgumentException("its description speaks of " + document.address());
            }
            PremisReader premis = new PremisReader(
                    URI.create(inventory.id() + "/" + AipResources.PREMIS), of(latest(), PREMIS_TRIPLES));
            StoredAip aip = new StoredAip(
                    address,
                    document.code(),
                    document.description(),
                    document.accessLevel(),
                    document.facts(),
                    premis.events(),
                    createdAt());
            return new StoredRecord.OfAip(aip, deposited(address.aip()), latest().files());
        }

        /** Versions share descriptions; each is read once. */
        private List<Checksum> deposited(AipId aip) {
            List<Checksum> deposited = new ArrayList<>();
            Optional<String> before = Optional.empty();
            for (VersionState version : versions) {
                Optional<String> description = version.placeOf(AipResources.DESCRIPTION);
                if (description.isPresent() && !description.equals(before)) {
                    Checksum sha256 = document(aip, version).facts().sha256();
                    if (deposited.isEmpty() || !deposited.getLast().equals(sha256)) {
                        deposited.add(sha256);
                    }
                }
                before = description;
            }
            return deposited;
        }

        private DescribedDocument document(AipId aip, VersionState version) {
            return descriptions.readDocument(aip, of(version, AipResources.DESCRIPTION));
        }

        private Instant createdAt() {
            try {
                return Instant.parse(JSON.readTree(of(latest(), PREMIS_HEADERS))
                        .path("createdDate")
                        .asText());
            } catch (IOException malformed) {
                throw new IllegalArgumentException(PREMIS_HEADERS, malformed);
            }
        }

        private VersionState latest() {
            return versions.getLast();
        }

        private byte[] of(VersionState version, String logicalPath) {
            String path = version.placeOf(logicalPath)
                    .orElseThrow(() -> new IllegalArgumentException("no " + logicalPath + " in " + inventory.id()));
            byte[] bytes = bytes(path);
            if (inventory.sha512Of(path).filter(Digests.sha512(bytes)::equals).isEmpty()) {
                throw new IllegalArgumentException(path + " is not what the inventory says");
            }
            return bytes;
        }

        private byte[] bytes(String path) {
            try (InputStream stream = place.open(folder, path)) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
