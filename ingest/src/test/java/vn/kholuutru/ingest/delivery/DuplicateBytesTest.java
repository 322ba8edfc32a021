package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.ingest.agreement.Agreement;

class DuplicateBytesTest {
    private static final Checksum BYTES = new Checksum(DigestAlgorithm.SHA_256, "ab".repeat(32));
    private static final Checksum OTHER = new Checksum(DigestAlgorithm.SHA_256, "cd".repeat(32));

    @Test
    void findsTheSecondFileWithTheSameBytesAndNamesTheFirst() {
        DuplicateBytes duplicates = new DuplicateBytes(Agreement.standard(ProfileId.TT05_2025, false));

        assertThat(duplicates.check("a.pdf", BYTES)).isEmpty();
        assertThat(duplicates.check("b.pdf", OTHER)).isEmpty();
        assertThat(duplicates.check("c.pdf", BYTES)).hasValueSatisfying(finding -> {
            assertThat(finding.fault()).isEqualTo("DUPLICATE");
            assertThat(finding.arguments()).containsExactly("a.pdf");
        });
    }
}
