package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.core.RequiredTool;

/** Short recordings made by ffmpeg: a tone, and moving noise that no encoder can make small. */
public final class RecordingFixtures {
    private static final List<String> TONE = List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=4");
    private static final List<String> NOISE =
            List.of("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25:duration=2,noise=alls=60:allf=t");

    private static final List<String> CALM =
            List.of("-f", "lavfi", "-i", "color=c=navy:size=320x180:rate=25:duration=2");

    private RecordingFixtures() {}

    /** Sound in the format of the file's name. */
    public static Path sound(Path file, int kilobits) {
        return make(TONE, List.of("-b:a", kilobits + "k"), file);
    }

    /** A film without sound in the format of the file's name. */
    public static Path film(Path file, int kilobits) {
        return make(NOISE, List.of("-b:v", kilobits + "k", "-pix_fmt", "yuv420p"), file);
    }

    /** A film in which nothing moves, so that every encoder stays far below a thousand kilobits. */
    public static Path poorFilm(Path file) {
        return make(CALM, List.of("-b:v", "200k", "-pix_fmt", "yuv420p"), file);
    }

    private static Path make(List<String> input, List<String> options, Path file) {
        List<String> command = new ArrayList<>();
        command.add(RequiredTool.at("/usr/bin/ffmpeg", "ffmpeg").toString());
        command.addAll(List.of("-v", "fatal", "-nostdin", "-y"));
        command.addAll(input);
        command.addAll(options);
        command.add(file.toString());
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("ffmpeg could not make " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return file;
    }
}
