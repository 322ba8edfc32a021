package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Without ffprobe no recording can be examined, so every one delivered is refused. */
@ApplicationScoped
class RecordingToolCheck implements ProductionCheck {
    private static final String TOOL = "ffprobe";

    @Override
    public Optional<Caution> look() {
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        boolean installed = Stream.concat(
                        Arrays.stream(folders.split(File.pathSeparator)), Stream.of("/usr/local/bin", "/usr/bin"))
                .filter(folder -> folder.startsWith("/"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, TOOL)));
        return installed ? Optional.empty() : Optional.of(new Caution(TOOL, "caution-no-ffprobe"));
    }
}
