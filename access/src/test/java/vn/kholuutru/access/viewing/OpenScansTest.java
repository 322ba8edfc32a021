package vn.kholuutru.access.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleScan;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.StoredAip;

class OpenScansTest {
    @TempDir
    Path folder;

    private final MemoryAipStore store = new MemoryAipStore(Clock.systemUTC());
    private Path copies;
    private OpenScans scans;

    @BeforeEach
    void open() {
        Description nothing = new Description(ProfileId.TT05_2025, RecordKind.DOSSIER, Map.of(), false);
        store.keepFonds(new Fonds(ExampleArchive.FONDS, nothing));
        store.keepDossier(new Dossier(ExampleArchive.DOSSIER, ExampleArchive.FONDS, nothing));
        copies = folder.resolve("scans");
        scans = new OpenScans(store, copies, 5);
    }

    @Test
    void whatAKilledProcessLeftIsGoneWhenTheNextOneStarts() throws IOException {
        StoredAip aip = keep("9100001");
        scans.read(aip, PDDocument::getNumberOfPages);
        assertThat(copies()).hasSize(1);

        new OpenScans(store, copies, 5).tidy();

        assertThat(copies()).isEmpty();
    }

    @Test
    void aForgottenScanGoesAtOnceAndThoseOfOtherDocumentsStay() throws IOException {
        StoredAip aip = keep("9100001");
        StoredAip other = keep("9100002");
        scans.read(aip, PDDocument::getNumberOfPages);
        scans.read(other, PDDocument::getNumberOfPages);

        scans.forget(aip.address().aip());

        assertThat(copies())
                .singleElement()
                .asString()
                .contains(other.address().aip().toString());
    }

    @Test
    void aScanForgottenWhileItIsReadGoesWhenTheLastReaderGivesItBack() throws IOException {
        StoredAip aip = keep("9100001");

        int pages = scans.read(aip, scan -> {
            scans.forget(aip.address().aip());
            assertThat(copies()).hasSize(1);
            return scan.getNumberOfPages();
        });

        assertThat(pages).isEqualTo(1);
        assertThat(copies()).isEmpty();
        int again = scans.read(aip, PDDocument::getNumberOfPages);
        assertThat(again).isEqualTo(1);
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(copies)) {
            return files.toList();
        }
    }

    private StoredAip keep(String number) {
        String id = KeptExample.scan(number, ExampleScan.composed(List.of("Trang " + number)), 1)
                .keep(store, new MemorySubmissionJournal(Clock.systemUTC()), folder);
        return store.find(new AipAddress(ExampleArchive.FONDS, ExampleArchive.DOSSIER, AipId.of(id)))
                .orElseThrow();
    }
}
