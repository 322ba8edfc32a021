package vn.kholuutru.preservation.migration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Puts an invisible text layer under the pages of a scan that has none, with OCRmyPDF and Tesseract when they are
 * installed. The images are not touched; a process per file cannot be avoided, and recognition costs seconds a page
 * anyway. PDF/A is not asked of the tool, because that would send every image through Ghostscript.
 */
final class RecogniseText {
    private static final String PROGRAM = "ocrmypdf";
    private static final Set<String> INHERITED = Set.of("PATH", "LD_LIBRARY_PATH", "TZ", "TMPDIR", "HOME");

    private final Duration limit;

    /** @param limit for one file, after which the tool is ended */
    RecogniseText(Duration limit) {
        this.limit = limit;
    }

    /** True when the tool is on the path. */
    static boolean installed() {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** Writes {@code recognised}; false when the tool failed or took too long. */
    boolean recognise(Path original, Path recognised) throws IOException {
        ProcessBuilder tool = new ProcessBuilder(
                        PROGRAM,
                        "--language",
                        "vie",
                        "--output-type",
                        "pdf",
                        "--optimize",
                        "0",
                        "--skip-text",
                        "--jobs",
                        "1",
                        "--quiet",
                        original.toAbsolutePath().toString(),
                        recognised.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        tool.environment().keySet().retainAll(INHERITED);
        tool.environment().put("LC_ALL", "C.UTF-8");
        tool.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = tool.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            return process.exitValue() == 0 && Files.size(recognised) > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
