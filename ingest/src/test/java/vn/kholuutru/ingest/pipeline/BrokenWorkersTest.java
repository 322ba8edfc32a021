package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.ingest.inspect.BreakableWorkers;
import vn.kholuutru.ingest.inspect.ScanFixtures;

/** A delivery some of whose files break the process that opens them. */
class BrokenWorkersTest {
    private static final String DOSSIER = "H99.2024.03.0001.";

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    @Test
    void whatBreaksItsWorkerIsRefusedWithThatReasonAndTheFilesAfterItGoOn() throws IOException {
        scan(1);
        write(2, BreakableWorkers.CRASHES);
        scan(3);
        write(4, BreakableWorkers.SPINS);
        scan(5);
        write(6, BreakableWorkers.FILLS_MEMORY);
        scan(7);

        try (PipelineOnMemory archive = new PipelineOnMemory(keys, BreakableWorkers.one())) {
            Delivery delivery = archive.submit("broken");
            archive.run(delivery, folder);

            Map<String, List<String>> refused = new TreeMap<>();
            for (Submission submission : archive.journal.submissions(delivery.id())) {
                if (submission.state() != SubmissionState.ACCEPTED) {
                    assertThat(submission.state()).isEqualTo(SubmissionState.REJECTED);
                    refused.put(submission.file(), reasons(submission));
                }
            }
            assertThat(refused)
                    .containsExactly(
                            Map.entry(name(2), List.of("UNREADABLE")),
                            Map.entry(name(4), List.of("TOO_SLOW")),
                            Map.entry(name(6), List.of("BOMB")));
            assertThat(archive.index.seenBy(Audience.STAFF).totals().documents())
                    .isEqualTo(4);
        }
    }

    private static List<String> reasons(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::fault)
                .toList();
    }

    /** Each of another size, so that none is the other once more. */
    private void scan(int number) {
        ScanFixtures.scan().pages(number).writeTo(folder.resolve(name(number)));
    }

    private void write(int number, String content) throws IOException {
        Files.writeString(folder.resolve(name(number)), content);
    }

    private static String name(int number) {
        return DOSSIER + "%07d.pdf".formatted(number);
    }
}
