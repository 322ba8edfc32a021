package vn.kholuutru.ingest.packaging;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.DescriptionWriter;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.versioning.AddVersion;
import vn.kholuutru.core.versioning.Change;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;

/**
 * Makes the AIP of one accepted file. Touches neither store nor the file itself: the digests are those of the
 * inspection, and the store compares them with the bytes it receives. The same input gives the same package but for the
 * time of the events and the signature. Safe for use by many threads.
 */
public final class AipPackager {
    /** The PRONOM identifier of a file that none was found for. */
    private static final String PUID_UNKNOWN = "UNKNOWN";

    private final DescriptionWriter descriptionWriter;
    private final ManifestSigner signer;
    private final Clock clock;
    private final Agent software;

    /** @param software this program with its version, the agent of the events */
    public AipPackager(DescriptionWriter descriptionWriter, ManifestSigner signer, Clock clock, Agent software) {
        this.descriptionWriter = descriptionWriter;
        this.signer = signer;
        this.clock = clock;
        this.software = software;
    }

    /**
     * @param document accepted by the validation: its file, code and description are there
     * @throws IllegalArgumentException when one of them is not
     */
    public AipPackage pack(
            DeliveredDocument document, Inspection inspection, AipAddress address, AccessLevel accessLevel) {
        Path content = required(document.file(), "file", document);
        DocumentCode code = required(document.code(), "code", document);
        Description description = required(document.description(), "description", document);
        Instant time = clock.instant();

        ContentFacts facts = facts(document, inspection, code);
        byte[] triples = descriptionWriter.canonicalTriples(address, code, description, facts);
        byte[] manifest = new Manifest(List.of(
                        new Manifest.Entry(facts.sha512(), "content/" + facts.fileName()),
                        new Manifest.Entry(sha512(triples), "description.nt")))
                .toBytes();
        byte[] signature = signer.sign(manifest);
        IntakeEvents events = new IntakeEvents(address.aip(), time, software, signer.signerName());
        return new AipPackage(
                address,
                code,
                description,
                accessLevel,
                facts,
                content,
                triples,
                manifest,
                signature,
                events.of(document, inspection, facts));
    }

    /** Adds versions to the AIPs of a store, described and signed as new ones are. */
    public AddVersion versionsIn(AipStore store) {
        return new AddVersion(store, descriptionWriter, signer);
    }

    /**
     * What a delivered document changes in the AIP that is stored under its code.
     *
     * @param document accepted by the validation
     * @param user in whose delivery it came
     */
    public Change change(
            StoredAip aip, DeliveredDocument document, Inspection inspection, SubmissionId submission, String user) {
        Path content = required(document.file(), "file", document);
        Description description = required(document.description(), "description", document);
        boolean sameBytes = inspection.sha512().equals(aip.facts().sha512());
        ContentFacts facts = sameBytes ? aip.facts() : facts(document, inspection, aip.code());
        Instant time = clock.instant();
        IntakeEvents examination = new IntakeEvents(aip.address().aip(), time, software, signer.signerName());
        Revision revision = new Revision(aip, document, inspection, submission, user, time);
        Change change = Change.of(aip).describedBy(description).withMainFile(new ContentFile(facts, content));
        for (PreservationEvent event : RevisionEvents.of(revision, facts, description, examination)) {
            change = change.because(event);
        }
        return change;
    }

    private static ContentFacts facts(DeliveredDocument document, Inspection inspection, DocumentCode code) {
        String originalName = document.path().substring(document.path().lastIndexOf('/') + 1);
        return new ContentFacts(
                code + "." + extension(originalName, inspection.mediaType()),
                originalName,
                inspection.size(),
                inspection.mediaType(),
                inspection.puid().orElse(PUID_UNKNOWN),
                inspection.pages().size(),
                inspection.sha256(),
                inspection.sha512());
    }

    /** By content where it is known; else as delivered, when that is safe in a path. */
    private static String extension(String originalName, String mediaType) {
        Optional<FileFormat> format = FileFormat.of(mediaType);
        if (format.isPresent()) {
            return format.get().extensionOf(originalName);
        }
        String delivered =
                originalName.substring(originalName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return delivered.matches("[a-z0-9]{1,8}") ? delivered : "bin";
    }

    private static Checksum sha512(byte[] bytes) {
        try {
            return Checksum.of(
                    DigestAlgorithm.SHA_512,
                    MessageDigest.getInstance(DigestAlgorithm.SHA_512.jcaName()).digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static <T> T required(Optional<T> value, String what, DeliveredDocument document) {
        return value.orElseThrow(() -> new IllegalArgumentException(document.path() + " has no " + what));
    }
}
