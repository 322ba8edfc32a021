package vn.kholuutru.ingest.delivery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand rows in a process of 256 MiB. */
@Tag("drill")
class LargeFindingAidTest {
    @Test
    void aHundredThousandRowsAreReadAndDescribedInAQuarterOfAGibibyte(@TempDir Path folder) throws Exception {
        LargeFindingAid.main(new String[] {folder.toString(), "100000"});

        String said = child("-Xmx256m", folder);

        assertTrue(said.contains("rows 100000 other-findings 0 refused false"), said);
    }

    private static String child(String heap, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFindingAid.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
