package vn.kholuutru.access.dip.dippackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.StoredAip;

class DescribedDocumentTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final byte[] SOME = {1, 2, 3};

    @TempDir
    Path folder;

    private final MemoryAipStore store = new MemoryAipStore(Clock.systemUTC());

    @BeforeEach
    void open() {
        Description nothing = described(ProfileId.TT05_2025, Map.of());
        store.keepFonds(new Fonds(ExampleArchive.FONDS, nothing));
        store.keepDossier(new Dossier(ExampleArchive.DOSSIER, ExampleArchive.FONDS, nothing));
    }

    @Test
    void aDocumentUnderTheFormerCircularIsToldInTheFieldsAndCodesOfTheDip() throws Exception {
        KeptExample former = KeptExample.scan("9200001", SOME, 3)
                .underTheFormerCircular()
                .with("DocCode", "000.00.00.G09.2001.01.0001.0000001")
                .with("TypeName", "Quyết định")
                .with("CodeNumber", "15")
                .with("CodeNotation", "QĐ-UBND")
                .with("IssuedDate", "2001-05-07")
                .with("Language", "Việt")
                .with("PageAmount", "4");

        DescribedDocument document = of(former, described(ProfileId.TT02_2019, Map.of("Maintenance", "Vĩnh viễn")));
        DocumentXml xml = DocumentXml.of(document);

        assertThat(xml.missing()).isEmpty();
        assertThat(Schemas.faults(xml.bytes(), "EAD_doc.xsd")).isEmpty();
        assertThat(new String(xml.bytes(), StandardCharsets.UTF_8))
                .contains(
                        "<docId>000.00.00.G09.2001.01.0001.0000001<",
                        "<maintenance>01<",
                        "<typeName>02<",
                        "<codeNumber>15<",
                        "<issuedDate>07/05/2001<",
                        "<subject>Lễ khánh thành<",
                        "<language>01<",
                        "<numberOfPage>4<",
                        "<riskRecovery>0<");
        assertThat(document.summary().number()).contains("15/QĐ-UBND");
        assertThat(document.summary().type()).contains("Quyết định");
    }

    @Test
    void wordsThatNoCodeHasAreWhateverElseThereIs() {
        KeptExample former = KeptExample.scan("9200002", SOME, 1)
                .underTheFormerCircular()
                .with("TypeName", "Sổ đăng ký")
                .with("Language", "Tiếng Việt, Tiếng Lào");
        DescribedDocument document = of(former, described(ProfileId.TT02_2019, Map.of()));

        assertThat(document.values("typeName")).containsExactly("32");
        assertThat(document.values("language")).containsExactly("01", "11");
    }

    @Test
    void photographsAndRecordingsAreDescribedByTheirOwnTables() throws Exception {
        DocumentXml photograph = DocumentXml.of(of(
                KeptExample.of("9200003", FileFormat.JPEG, SOME)
                        .with("maintenance", "01")
                        .with("typePic", "02")
                        .with("photoTime", "1975-04-30"),
                described(ProfileId.TT05_2025, Map.of())));
        DescribedDocument recording = of(
                KeptExample.of("9200004", FileFormat.MP3, SOME)
                        .with("maintenance", "01")
                        .with("movieTitle", "Phỏng vấn")
                        .with("typeMedia", "01")
                        .with("language", "01"),
                described(ProfileId.TT05_2025, Map.of()));
        DocumentXml sound = DocumentXml.of(recording);

        assertThat(photograph.missing()).isEmpty();
        assertThat(Schemas.faults(photograph.bytes(), "EAD_pic.xsd")).isEmpty();
        assertThat(new String(photograph.bytes(), StandardCharsets.UTF_8)).contains("<photoTime>30/04/1975<");
        assertThat(sound.missing()).isEmpty();
        assertThat(Schemas.faults(sound.bytes(), "EAD_media.xsd")).isEmpty();
        assertThat(recording.summary().type()).isPresent();
    }

    @Test
    void whatIsObligatoryAndNowhereSaidIsNamed() throws Exception {
        DocumentXml xml =
                DocumentXml.of(of(KeptExample.scan("9200005", SOME, 1), described(ProfileId.TT05_2025, Map.of())));

        assertThat(xml.missing()).containsExactly("docId", "maintenance", "typeName", "issuedDate", "language");
        assertThat(Schemas.faults(xml.bytes(), "EAD_doc.xsd")).isNotEmpty();
    }

    private DescribedDocument of(KeptExample example, Description dossier) {
        String id = example.keep(store, new MemorySubmissionJournal(Clock.systemUTC()), folder);
        StoredAip aip = store.find(new AipAddress(ExampleArchive.FONDS, ExampleArchive.DOSSIER, AipId.of(id)))
                .orElseThrow();
        return new DescribedDocument(
                aip,
                Optional.of(dossier),
                PROFILES.find(aip.description().profile()).orElseThrow(),
                PROFILES.find(ProfileId.TT05_2025).orElseThrow());
    }

    private static Description described(ProfileId profile, Map<String, String> fields) {
        Map<FieldCode, List<String>> values = new HashMap<>();
        fields.forEach((code, value) -> values.put(new FieldCode(code), List.of(value)));
        return new Description(profile, RecordKind.DOSSIER, values, true);
    }
}
