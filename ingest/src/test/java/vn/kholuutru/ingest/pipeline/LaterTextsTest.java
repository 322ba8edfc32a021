package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.memory.MemoryRepresentationRegister;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.Representation.State;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.SmallDelivery;
import vn.kholuutru.ingest.inspect.Inspection;

/** A scan without a text layer, delivered, given a text by preservation, and delivered again. */
class LaterTextsTest {
    private static final Checksum FIRST = Digests.sha512("bản quét".getBytes(StandardCharsets.UTF_8));
    private static final Checksum SECOND = Digests.sha512("bản quét lại".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private final ShaclProfileCatalogue profiles = new ShaclProfileCatalogue();
    private final MemoryArchiveIndex index = new MemoryArchiveIndex();
    private final MemoryRepresentationRegister register = new MemoryRepresentationRegister(Clock.systemUTC());
    private final RepresentationWishes wishes = new RepresentationWishes(register);
    private final IndexedDocuments indexed = new IndexedDocuments(profiles, index, wishes, Clock.systemUTC());
    private DeliveredDocument document;
    private AipAddress address;

    @BeforeEach
    void deliverAndRecognise() throws IOException {
        new SmallDelivery(folder).write();
        document = new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles))
                .read(folder, Agreement.standard(ProfileId.TT05_2025, false))
                .documents()
                .getFirst();
        address = new AipAddress(
                document.fonds().orElseThrow().code(),
                document.dossier().orElseThrow().code(),
                AipId.random());
        ExaminedDocument scan = scan(FIRST);
        index.add(List.of(indexed.of(scan, address)));
        wishes.note(scan, address);
        recognise(scan);
    }

    @Test
    void theSameBytesDeliveredAgainKeepTheTextAndWantNothing() {
        ExaminedDocument again = scan(FIRST);

        index.add(List.of(indexed.of(again, address)));
        wishes.note(again, address);

        assertThat(index.seenBy(Audience.STAFF).pageText(address.aip(), 1)).contains("văn bản được nhận dạng");
        assertThat(wanted().state()).isEqualTo(State.MADE);
    }

    @Test
    void otherBytesLoseTheTextOfTheOldOnesAndWantOneOfTheirOwn() {
        ExaminedDocument replacement = scan(SECOND);

        index.add(List.of(indexed.of(replacement, address)));
        wishes.note(replacement, address);

        assertThat(index.seenBy(Audience.STAFF).pageText(address.aip(), 1)).contains("");
        assertThat(wanted().state()).isEqualTo(State.WAITING);
        assertThat(wanted().isOf(SECOND)).isTrue();
    }

    /** What preservation does. */
    private void recognise(ExaminedDocument scan) {
        IndexedDocument silent = indexed.of(scan, address);
        index.add(List.of(new IndexedDocument(
                address,
                silent.docCode(),
                silent.title(),
                silent.number(),
                silent.issued(),
                silent.agency(),
                silent.type(),
                silent.dossierTitle(),
                silent.fondsTitle(),
                silent.accessLevel(),
                silent.retention(),
                silent.languages(),
                silent.since(),
                List.of("văn bản được nhận dạng"))));
        register.made(wanted());
    }

    private Representation wanted() {
        return register.find(address.aip(), Kind.TEXT_LAYER).orElseThrow();
    }

    private ExaminedDocument scan(Checksum sha512) {
        Inspection inspection = new Inspection(
                1000,
                new Checksum(DigestAlgorithm.SHA_256, sha512.hex().substring(0, 64)),
                sha512,
                "application/pdf",
                Optional.of("1.7"),
                Optional.of("2b"),
                Optional.of("fmt/477"),
                List.of(),
                List.of(),
                List.of(new Inspection.PageFacts(1, 595, 842, 200, 200, Inspection.Colour.COLOUR, "", false)));
        Finding withoutText =
                new Finding("EveryPageHasText", "NO_TEXT_LAYER", Severity.WARNING, Place.file(document.path()));
        return new ExaminedDocument(
                SubmissionIds.of(DeliveryId.random(), document.path()),
                document,
                Optional.of(inspection),
                List.of(withoutText));
    }
}
