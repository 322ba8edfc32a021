package vn.kholuutru.ingest.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;

class AipPackagerTest {
    private static final AipAddress ADDRESS = new AipAddress(
            new FondsCode("H49.64"),
            new DossierCode("H49.64.2019.01.0001"),
            new AipId(UUID.fromString("11111111-2222-4333-8444-555555555555")));
    private static final Checksum SHA_512 = new Checksum(DigestAlgorithm.SHA_512, "ab".repeat(64));
    private static final Inspection INSPECTION = new Inspection(
            1234,
            new Checksum(DigestAlgorithm.SHA_256, "cd".repeat(32)),
            SHA_512,
            "application/pdf",
            Optional.of("1.7"),
            Optional.of("2b"),
            Optional.of("fmt/477"),
            List.of(),
            List.of(),
            List.of(new Inspection.PageFacts(1, 595, 842, 200, 200, Inspection.Colour.COLOUR, "số hóa", false)));

    private final AipPackager packager = new AipPackager(
            (address, code, description, facts) -> ("<urn:uuid:" + address.aip() + "> <urn:code> \"" + code + "\" .\n")
                    .getBytes(StandardCharsets.UTF_8),
            new SignerOfTests(),
            Clock.fixed(Instant.parse("2026-11-21T01:02:03Z"), ZoneOffset.UTC),
            new Agent(Agent.Kind.SOFTWARE, "Kho lưu trữ số 0.1.0"));

    @Test
    void theManifestListsContentAndDescriptionAndNothingElse() {
        AipPackage aip =
                packager.pack(document("quyển 1/Quyết định số 5.PDF"), INSPECTION, ADDRESS, AccessLevel.PUBLIC);

        Manifest manifest = Manifest.parse(aip.manifest());
        assertThat(manifest.entries())
                .extracting(Manifest.Entry::path)
                .containsExactly("content/H49.64.2019.01.0001.0000001.pdf", "description.nt");
        assertThat(manifest.entries().get(0).sha512()).isEqualTo(SHA_512);
        assertThat(aip.signature()).isEqualTo(new SignerOfTests().sign(aip.manifest()));
    }

    @Test
    void keepsTheDeliveredNameBesideTheSafeOne() {
        AipPackage aip =
                packager.pack(document("quyển 1/Quyết định số 5.PDF"), INSPECTION, ADDRESS, AccessLevel.PUBLIC);

        assertThat(aip.facts().originalName()).isEqualTo("Quyết định số 5.PDF");
        assertThat(aip.facts().fileName()).isEqualTo("H49.64.2019.01.0001.0000001.pdf");
        assertThat(aip.facts().pageCount()).isEqualTo(1);
    }

    @Test
    void packingTwiceGivesTheSameEventsAndManifest() {
        AipPackage first = packager.pack(document("a.pdf"), INSPECTION, ADDRESS, AccessLevel.PUBLIC);
        AipPackage second = packager.pack(document("a.pdf"), INSPECTION, ADDRESS, AccessLevel.PUBLIC);

        assertThat(second.events()).isEqualTo(first.events());
        assertThat(second.manifest()).isEqualTo(first.manifest());
        assertThat(first.events()).extracting(PreservationEvent::id).doesNotHaveDuplicates();
        assertThat(first.events())
                .extracting(event -> event.type().premisWord())
                .containsExactly(
                        "message digest calculation",
                        "format identification",
                        "validation",
                        "information package creation",
                        "digital signature generation",
                        "accession");
    }

    @Test
    void refusesADocumentWithoutACode() {
        DeliveredDocument nameless = new DeliveredDocument(
                "a.pdf",
                Optional.of(Path.of("a.pdf")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());

        assertThatThrownBy(() -> packager.pack(nameless, INSPECTION, ADDRESS, AccessLevel.PUBLIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code");
    }

    private static DeliveredDocument document(String path) {
        Description description = new Description(
                ProfileId.TT05_2025,
                RecordKind.DOCUMENT,
                Map.of(new FieldCode("subject"), List.of("Về việc số hóa tài liệu")),
                true);
        return new DeliveredDocument(
                path,
                Optional.of(Path.of("/nowhere").resolve(path)),
                Optional.of(new DocumentCode("H49.64.2019.01.0001.0000001")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(description),
                OptionalInt.of(1),
                Optional.empty(),
                List.of());
    }

    private static final class SignerOfTests implements ManifestSigner {
        @Override
        public byte[] sign(byte[] manifest) {
            return ("signed " + manifest.length).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String signerName() {
            return "CN=Signer of tests";
        }

        @Override
        public boolean forTrialOnly() {
            return true;
        }
    }
}
