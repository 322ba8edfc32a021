package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.clamd.AbsentVirusScanner;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.VirusScanner;
import vn.kholuutru.core.port.VirusScanner.Verdict;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.validation.DocumentValidator;

class GuardedInspectorTest {
    @TempDir
    private Path folder;

    private int opened;

    @Test
    void whatNobodyScannedIsRefusedUnopened() {
        List<Finding> findings = judged(new AbsentVirusScanner(false));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo("VIRUS_NOT_SCANNED");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(opened).isZero();
    }

    @Test
    void whatIsInfectedIsRefusedUnopened() {
        List<Finding> findings = judged(answering(new Verdict.Infected("Eicar-Test")));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo("VIRUS_FOUND");
            assertThat(finding.arguments()).containsExactly("Eicar-Test");
        });
        assertThat(opened).isZero();
    }

    @Test
    void whatIsCleanIsOpenedAndSaysWhoScannedIt() {
        assertThat(judged(answering(new Verdict.Clean("ClamAV 1.4")))).isEmpty();
        assertThat(opened).isOne();
        assertThat(inspection(answering(new Verdict.Clean("ClamAV 1.4"))).virusCheck())
                .contains(new Inspection.VirusCheck(true, "ClamAV 1.4"));
    }

    @Test
    void whereAScannerFailsAndThatIsToleratedTheFileIsPointedOut() {
        assertThat(judged(answering(new Verdict.Tolerated("no answer"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.fault()).isEqualTo("VIRUS_NOT_SCANNED");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void whereThereIsNoScannerAndThatIsToleratedNothingIsSaidOfEachFile() {
        assertThat(judged(new AbsentVirusScanner(true))).isEmpty();
        assertThat(opened).isOne();
    }

    private static VirusScanner answering(Verdict verdict) {
        return new VirusScanner() {
            @Override
            public Verdict scan(Path file) {
                return verdict;
            }

            @Override
            public boolean present() {
                return true;
            }
        };
    }

    private Inspection inspection(VirusScanner scanner) {
        Path file = ScanFixtures.scan().writeTo(folder.resolve("scan.pdf"));
        FileInspector counting = new FileInspector() {
            @Override
            public Inspection inspect(Path scan) {
                opened++;
                return new ScanInspector().inspect(scan);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        try (GuardedInspector inspector = new GuardedInspector(counting, scanner)) {
            return inspector.inspect(file);
        }
    }

    private List<Finding> judged(VirusScanner scanner) {
        DeliveredDocument document = new DeliveredDocument(
                "scan.pdf",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
        return DocumentValidator.standard()
                .validate(document, inspection(scanner), Agreement.standard(ProfileId.TT05_2025, false))
                .findings();
    }
}
