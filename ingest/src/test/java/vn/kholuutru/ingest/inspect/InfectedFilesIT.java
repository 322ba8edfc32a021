package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.clamd.LocalClamd;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.validation.DocumentValidator;

class InfectedFilesIT {
    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private static LocalClamd clamd;

    @BeforeAll
    static void start() throws Exception {
        clamd = LocalClamd.in(home);
    }

    @AfterAll
    static void stop() throws Exception {
        if (clamd != null) {
            clamd.close();
        }
    }

    @Test
    void anInfectedFileIsRefusedUnopened() throws Exception {
        Path file = Files.write(folder.resolve("scan.pdf"), LocalClamd.EICAR);

        assertThat(judged(file)).extracting(Finding::fault).contains("VIRUS_FOUND");
    }

    @Test
    void aScanWithTheVirusInOneOfItsStreamsIsRefused() {
        Path file = ScanFixtures.scan()
                .with(document -> {
                    COSStream hidden = document.getDocument().createCOSStream();
                    try (var out = hidden.createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(LocalClamd.EICAR);
                    }
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Hidden"), hidden);
                })
                .writeTo(folder.resolve("scan.pdf"));

        assertThat(judged(file)).extracting(Finding::fault).containsExactly("VIRUS_FOUND");
    }

    @Test
    void aCleanScanPasses() {
        Path file = ScanFixtures.scan().writeTo(folder.resolve("scan.pdf"));

        assertThat(judged(file)).isEmpty();
    }

    private static List<Finding> judged(Path file) {
        DeliveredDocument document = new DeliveredDocument(
                "scan.pdf",
                Optional.of(file),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
        InspectionLimits limits = new InspectionLimits(1, Duration.ofMinutes(2), 256);
        try (GuardedInspector inspector = new GuardedInspector(new InspectionPool(limits), clamd.scanner())) {
            return DocumentValidator.standard()
                    .validate(document, inspector.inspect(file), Agreement.standard(ProfileId.TT05_2025, false))
                    .findings();
        }
    }
}
