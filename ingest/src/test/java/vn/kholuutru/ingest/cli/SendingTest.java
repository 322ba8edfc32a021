package vn.kholuutru.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SendingTest {
    @Test
    void sendsVietnameseAndOddNamesAsTheyAre() {
        assertThat(Sending.slashed(Path.of("Hồ sơ 1", "ỦY BAN (2) 😀.pdf"))).isEqualTo("Hồ sơ 1/ỦY BAN (2) 😀.pdf");
    }

    @Test
    void escapesWhatNoArchiveTakesSoThatTheFileAppearsInTheReport() {
        assertThat(Sending.slashed(Path.of("a\nb", "c\\d.pdf"))).isEqualTo("a%0Ab/c%5Cd.pdf");
        assertThat(Sending.slashed(Path.of(" ", "x.pdf"))).isEqualTo("%20/x.pdf");
    }
}
