package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAgreementRegister;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.oais.RequiredResolution;
import vn.kholuutru.core.model.oais.SubmissionAgreement;
import vn.kholuutru.core.model.oais.Treatment;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.inspect.ScanFixtures;

class AgreedTermsTest {
    private static final String CODE = "1.NL.SNV.1.2026";

    @TempDir
    Path keys;

    @TempDir
    Path folder;

    @Test
    void aDeliveryIsJudgedByWhatWasAgreedWhenItWasOpened() throws IOException {
        try (PipelineOnMemory archive = new PipelineOnMemory(keys)) {
            archive.agreements.keep(agreement(Map.of("NOT_24BIT_COLOUR", Treatment.WARN)), 0, "lan");
            Delivery delivery = archive.submit("grey", terms());
            Path files = new DeliveryFolders(new PipelineOnMemory.Settings(folder)).of(delivery.id());
            Files.createDirectories(files);
            ScanFixtures.scan().grey().writeTo(files.resolve("H99.2024.01.9.0000001.pdf"));
            archive.agreements.keep(agreement(Map.of()), 1, "minh");

            archive.runLast(delivery, folder);

            assertThat(archive.journal.submissions(delivery.id()))
                    .singleElement()
                    .satisfies(submission -> {
                        assertThat(submission.state()).isEqualTo(SubmissionState.ACCEPTED);
                        assertThat(submission.findings())
                                .extracting(Finding::fault)
                                .containsExactly("NOT_24BIT_COLOUR");
                    });
            assertThat(archive.journal.findDelivery(delivery.id()).orElseThrow().findings())
                    .filteredOn(finding -> finding.fault().equals("JUDGED_BY_AGREEMENT"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.arguments()).containsExactly(CODE, "1", "Sở Nội vụ", "1"));
        }
    }

    @Test
    void theProfileOfTheAgreementPrevails() {
        MemoryAgreementRegister register = new MemoryAgreementRegister(Clock.systemUTC());
        register.keep(agreement(Map.of()), 0, "lan");

        assertThat(new AgreedTerms(register).settled(terms()).profile()).isEqualTo(ProfileId.TT02_2019);
    }

    @Test
    void anUnknownAgreementIsSaidAtOnce() {
        AgreedTerms none = new AgreedTerms(new MemoryAgreementRegister(Clock.systemUTC()));

        assertThatThrownBy(() -> none.settled(terms()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("UNKNOWN_AGREEMENT"));
    }

    private static DeliveryTerms terms() {
        return new DeliveryTerms(ProfileId.TT05_2025, true, RecordStatus.NEW, Optional.of(CODE), Optional.empty());
    }

    private static SubmissionAgreement agreement(Map<String, Treatment> treatments) {
        return new SubmissionAgreement(
                new AgreementCode(CODE),
                "Sở Nội vụ",
                ProfileId.TT02_2019,
                treatments,
                Map.of(),
                RequiredResolution.STANDARD,
                Set.of());
    }
}
