package vn.kholuutru.access.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleScan;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.versioning.AddVersion;
import vn.kholuutru.core.versioning.Change;

/** A scan that came without text is read from the text layer that a machine made later. */
class ReadWordsTest {
    private static final List<String> TEXT = List.of("Kế hoạch số hóa", "Tổ chức thực hiện");

    @TempDir
    Path folder;

    private final MemoryAipStore store = new MemoryAipStore(Clock.systemUTC());
    private ReadWords words;

    @BeforeEach
    void open() {
        Description nothing = new Description(ProfileId.TT05_2025, RecordKind.DOSSIER, Map.of(), false);
        store.keepFonds(new Fonds(ExampleArchive.FONDS, nothing));
        store.keepDossier(new Dossier(ExampleArchive.DOSSIER, ExampleArchive.FONDS, nothing));
        PageImageCache cache = new PageImageCache(folder.resolve("pages"), 10_000_000, Clock.systemUTC());
        OpenScans scans = new OpenScans(store, folder.resolve("scans"), 2);
        words = new ReadWords(scans, cache, new PageSizes(scans, cache), store);
    }

    @Test
    void aMachinesTextLayerIsReadOnceThereIsOneAndKeptApartFromWhatWasKnownBefore() throws IOException {
        StoredAip aip = keep(ExampleScan.ofImages(TEXT));
        assertThat(words.open(aip).page(2).words()).isEmpty();

        addTextLayer(aip, ExampleScan.withTextLayer(TEXT));

        assertThat(words.open(aip).page(2).words())
                .extracting(PlacedWord::text)
                .containsExactly("Tổ", "chức", "thực", "hiện");
        assertThat(words.open(aip).page(2))
                .as("from the disk")
                .isEqualTo(words.open(aip).page(2));
    }

    @Test
    void theSizesOfAllPagesAreKnownBeforeAnyIsDrawn() {
        StoredAip aip = keep(ExampleScan.composed(TEXT));

        assertThat(words.open(aip).count()).isEqualTo(2);
        assertThat(words.open(aip).page(1).size()).isEqualTo(new PictureSize(1240, 1753));
    }

    private StoredAip keep(byte[] scan) {
        String id = KeptExample.scan("9100001", scan, 2)
                .keep(store, new MemorySubmissionJournal(Clock.systemUTC()), folder);
        return store.find(new AipAddress(ExampleArchive.FONDS, ExampleArchive.DOSSIER, AipId.of(id)))
                .orElseThrow();
    }

    private void addTextLayer(StoredAip aip, byte[] layer) throws IOException {
        ContentFacts facts = new ContentFacts(
                Kind.TEXT_LAYER.fileName(aip.code()),
                "text.pdf",
                layer.length,
                "application/pdf",
                "fmt/477",
                2,
                digest(DigestAlgorithm.SHA_256, layer),
                digest(DigestAlgorithm.SHA_512, layer));
        new AddVersion(
                        store,
                        new RdfDescriptionWriter(new ShaclProfileCatalogue()),
                        new CadesManifestSigner(new SigningKeySource.TrialKey(folder), Clock.systemUTC()))
                .add(Change.of(aip).withFile(new ContentFile(facts, Files.write(folder.resolve("layer.pdf"), layer))));
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
