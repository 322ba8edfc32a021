package vn.kholuutru.ingest.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.kholuutru.ingest.inspect.RecordingFacts.Track;
import vn.kholuutru.ingest.inspect.RecordingFacts.TrackKind;

/**
 * The program ffprobe, asked about one recording by one process: no shell, no network, no environment, limits on its time,
 * its memory and what it may answer (docs/adr: ffprobe is a process a recording).
 */
final class Ffprobe {
    /** What the process may use of the processor, and three times that on the clock. */
    private static final Duration WORK = Duration.ofSeconds(10);

    private static final long MEMORY_BYTES = 2L << 30;
    private static final int LONGEST_ANSWER = 1 << 20;
    /** Its readers for what the archive takes; playlists and other formats that name further files are none of them. */
    private static final String READERS =
            "mp3,wav,asf,aac,mov,mp4,m4a,3gp,3g2,mj2,mov\\,mp4\\,m4a\\,3gp\\,3g2\\,mj2,mpeg,mpegvideo,avi";

    private static final String ASKED = "format=format_name,duration,bit_rate"
            + ":stream=codec_type,codec_name,bit_rate:stream_disposition=attached_pic";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path program;
    private final Optional<Path> limiter;

    private Ffprobe(Path program, Optional<Path> limiter) {
        this.program = program;
        this.limiter = limiter;
    }

    /** Empty where ffprobe is not installed. */
    static Optional<Ffprobe> installed() {
        return onPath("ffprobe").map(program -> new Ffprobe(program, onPath("prlimit")));
    }

    /** Empty when ffprobe cannot make a recording of it or is not done in time. */
    Optional<RecordingFacts> ask(Path file) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(file)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            Thread watch = Thread.ofPlatform().daemon().start(() -> endInTime(process));
            byte[] answer;
            try (InputStream in = process.getInputStream()) {
                answer = in.readNBytes(LONGEST_ANSWER);
            }
            boolean done = process.waitFor(WORK.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
            watch.interrupt();
            return done && answer.length < LONGEST_ANSWER ? facts(JSON.readTree(answer)) : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /** A path is never taken for an option: it is absolute and has the name of its protocol before it. */
    private List<String> command(Path file) {
        List<String> command = new ArrayList<>();
        limiter.ifPresent(prlimit ->
                command.addAll(List.of(prlimit.toString(), "--cpu=" + WORK.toSeconds(), "--as=" + MEMORY_BYTES, "--")));
        command.addAll(List.of(
                program.toString(),
                "-v",
                "error",
                "-hide_banner",
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                READERS,
                "-show_entries",
                ASKED,
                "-print_format",
                "json",
                "file:" + file.toAbsolutePath()));
        return command;
    }

    private static void endInTime(Process process) {
        try {
            if (!process.waitFor(3 * WORK.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<RecordingFacts> facts(JsonNode answer) {
        List<Track> tracks = new ArrayList<>();
        for (JsonNode stream : answer.path("streams")) {
            boolean cover = stream.path("disposition").path("attached_pic").asInt() == 1;
            TrackKind kind = switch (stream.path("codec_type").asText()) {
                case "audio" -> TrackKind.SOUND;
                case "video" -> cover ? TrackKind.OTHER : TrackKind.PICTURES;
                default -> TrackKind.OTHER;
            };
            tracks.add(new Track(
                    kind,
                    stream.path("codec_name").asText(),
                    stream.path("bit_rate").asLong(0)));
        }
        JsonNode format = answer.path("format");
        long milliseconds = Math.round(format.path("duration").asDouble(0) * 1000);
        return tracks.stream().allMatch(track -> track.kind() == TrackKind.OTHER)
                ? Optional.empty()
                : Optional.of(new RecordingFacts(
                        format.path("format_name").asText(),
                        Duration.ofMillis(Math.max(0, milliseconds)),
                        format.path("bit_rate").asLong(0),
                        tracks));
    }

    private static Optional<Path> onPath(String program) {
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/local/bin:/usr/bin:/bin");
        return Stream.concat(Arrays.stream(folders.split(File.pathSeparator)), Stream.of("/usr/local/bin", "/usr/bin"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
