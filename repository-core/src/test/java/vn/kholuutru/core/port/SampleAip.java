package vn.kholuutru.core.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.versioning.AddVersion;
import vn.kholuutru.core.versioning.Change;

/** Builds small AIPs with a right manifest; every {@code with…} gives a new builder. */
public final class SampleAip {
    private static final AtomicInteger FONDS = new AtomicInteger();
    private static final DescriptionWriter WRITER = new RdfDescriptionWriter(new ShaclProfileCatalogue());
    private static final ProfileId PROFILE = ProfileId.TT05_2025;

    private final Path folder;
    private final FondsCode fonds;
    private final DossierCode dossier;
    private final AipId id;
    private final DocumentCode code;
    private final byte[] content;

    private SampleAip(Path folder, FondsCode fonds, DossierCode dossier, AipId id, DocumentCode code, byte[] content) {
        this.folder = folder;
        this.fonds = fonds;
        this.dossier = dossier;
        this.id = id;
        this.code = code;
        this.content = content;
    }

    /** In a phông and a hồ sơ no other test of this JVM uses. */
    public static SampleAip inANewDossier(Path folder) {
        FondsCode fonds = new FondsCode("000.00.00.G" + FONDS.incrementAndGet());
        DossierCode dossier = new DossierCode(fonds + ".2025.01.0001");
        byte[] content = "Quyết định về số hóa tài liệu".getBytes(StandardCharsets.UTF_8);
        return new SampleAip(folder, fonds, dossier, AipId.random(), new DocumentCode(dossier + ".0000001"), content);
    }

    public SampleAip withId(AipId other) {
        return new SampleAip(folder, fonds, dossier, other, code, content);
    }

    public SampleAip withCode(DocumentCode other) {
        return new SampleAip(folder, fonds, dossier, id, other, content);
    }

    public SampleAip withContent(String text) {
        return withContent(text.getBytes(StandardCharsets.UTF_8));
    }

    public SampleAip withContent(byte[] bytes) {
        return new SampleAip(folder, fonds, dossier, id, code, bytes);
    }

    public Fonds fonds() {
        return new Fonds(
                fonds,
                describe(RecordKind.FONDS, true, Map.of("OrganId", fonds.value(), "FondName", "Ủy ban nhân dân tỉnh")));
    }

    public Fonds incompleteFonds() {
        return new Fonds(fonds, describe(RecordKind.FONDS, false, Map.of("OrganId", fonds.value())));
    }

    public Dossier dossier() {
        return new Dossier(
                dossier,
                fonds,
                describe(
                        RecordKind.DOSSIER,
                        true,
                        Map.of("arcFileCode", dossier.value(), "title", "Hồ sơ về việc số hóa tài liệu lưu trữ")));
    }

    public AipPackage build() {
        ContentFacts facts = new ContentFacts(
                code + ".pdf",
                "Quyết định số 1687_QĐ-UBND.pdf",
                content.length,
                "application/pdf",
                "fmt/477",
                2,
                digest(DigestAlgorithm.SHA_256, content),
                digest(DigestAlgorithm.SHA_512, content));
        Description description = describe(
                RecordKind.DOCUMENT,
                true,
                Map.of("docCode", code.value(), "mode", "02", "subject", "Về việc số hóa \"tài liệu\""));
        AipAddress address = new AipAddress(fonds, dossier, id);
        byte[] triples = WRITER.canonicalTriples(address, code, description, facts);
        byte[] manifest = new Manifest(List.of(
                        new Manifest.Entry(facts.sha512(), "content/" + facts.fileName()),
                        new Manifest.Entry(digest(DigestAlgorithm.SHA_512, triples), "description.nt")))
                .toBytes();
        return new AipPackage(
                address,
                code,
                description,
                AccessLevel.CONDITIONAL,
                facts,
                written(),
                triples,
                manifest,
                "not a real signature".getBytes(StandardCharsets.UTF_8),
                events());
    }

    /** This sample's content as the version after {@code latest}. */
    public AipVersion nextVersion(Manifest latest, PreservationEvent event) {
        AipPackage aip = build();
        Manifest manifest = new Manifest(List.of(
                new Manifest.Entry(
                        aip.facts().sha512(), "content/" + aip.facts().fileName()),
                new Manifest.Entry(digest(DigestAlgorithm.SHA_512, aip.descriptionTriples()), "description.nt"),
                Manifest.Entry.earlier(
                        digest(DigestAlgorithm.SHA_512, latest.toBytes()), latest.version(), Manifest.NAME)));
        return new AipVersion(
                aip.address(),
                aip.code(),
                aip.description(),
                aip.accessLevel(),
                aip.facts(),
                List.of(new ContentFile(aip.facts(), aip.content())),
                aip.descriptionTriples(),
                manifest.toBytes(),
                aip.signature(),
                List.of(event));
    }

    /** Adds versions to this store, signed by nobody. */
    public static AddVersion addVersion(AipStore store) {
        return new AddVersion(store, WRITER, new NoSigner());
    }

    /** The stored AIP under another trích yếu. */
    public Change retitled(StoredAip stored, String subject) {
        Map<FieldCode, List<String>> values = new HashMap<>(stored.description().values());
        values.put(new FieldCode("subject"), List.of(subject));
        return Change.of(stored)
                .describedBy(new Description(PROFILE, RecordKind.DOCUMENT, values, true))
                .because(replacement());
    }

    /** Another file in the place of the stored one. */
    public Change rescanned(StoredAip stored, String content) {
        AipPackage other = withContent(content).build();
        return Change.of(stored)
                .withMainFile(new ContentFile(other.facts(), other.content()))
                .because(replacement());
    }

    private static final class NoSigner implements ManifestSigner {
        @Override
        public byte[] sign(byte[] manifest) {
            return "not a real signature".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String signerName() {
            return "CN=nobody";
        }

        @Override
        public boolean forTrialOnly() {
            return true;
        }
    }

    /** Somebody replaced the file. */
    public static PreservationEvent replacement() {
        return new PreservationEvent(
                UUID.randomUUID(),
                EventType.MODIFICATION,
                Instant.parse("2026-11-21T08:15:30Z"),
                true,
                "quét lại trang 2",
                new Agent(Agent.Kind.PERSON, "nguyen.thi.minh"));
    }

    private Path written() {
        try {
            return Files.write(folder.resolve(UUID.randomUUID() + ".pdf"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PreservationEvent> events() {
        Instant time = Instant.parse("2026-11-20T08:15:30.123456Z");
        return List.of(
                new PreservationEvent(
                        UUID.randomUUID(),
                        EventType.VALIDATION,
                        time,
                        true,
                        "PDF/A-2b, hợp lệ",
                        new Agent(Agent.Kind.SOFTWARE, "veraPDF 1.30.2"),
                        List.of(
                                new EventFact(EventFact.Kind.PDFA_CONFIRMED, "2b"),
                                new EventFact(EventFact.Kind.MADE_OF, "hộp 1\\t\t\"Quyết định\"\n.pdf", ""))),
                new PreservationEvent(
                        UUID.randomUUID(),
                        EventType.DIGITAL_SIGNATURE_VALIDATION,
                        time,
                        true,
                        "one signature, intact",
                        new Agent(Agent.Kind.SOFTWARE, "veraPDF 1.30.2")),
                new PreservationEvent(
                        UUID.randomUUID(),
                        EventType.VIRUS_CHECK,
                        time.plusMillis(1),
                        false,
                        "not done: no scanner configured",
                        new Agent(Agent.Kind.ORGANIZATION, "Trung tâm Lưu trữ lịch sử tỉnh")),
                new PreservationEvent(
                        UUID.randomUUID(),
                        EventType.ACCESSION,
                        time.plusMillis(2),
                        true,
                        "tiếp nhận",
                        new Agent(Agent.Kind.PERSON, "nguyen.thi.minh")));
    }

    private static Description describe(RecordKind kind, boolean complete, Map<String, String> values) {
        Map<FieldCode, List<String>> fields = new HashMap<>();
        values.forEach((code, value) -> fields.put(new FieldCode(code), List.of(value)));
        return new Description(PROFILE, kind, fields, complete);
    }

    private static Checksum digest(DigestAlgorithm algorithm, byte[] bytes) {
        try {
            return Checksum.of(
                    algorithm, MessageDigest.getInstance(algorithm.jcaName()).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
