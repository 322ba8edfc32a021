package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.FileFormat;

/** Looks into a recording: whether all of it is there, by its own bytes, and what it consists of, by ffprobe. */
final class RecordingInspector implements MediaInspector {
    private final Optional<Ffprobe> ffprobe;

    RecordingInspector(Optional<Ffprobe> ffprobe) {
        this.ffprobe = ffprobe;
    }

    @Override
    public MediaLook look(Path file, FileFormat format) throws IOException {
        if (RecordingEnds.cutOff(file, format)) {
            return MediaLook.stopped("TRUNCATED", "");
        }
        if (ffprobe.isEmpty()) {
            return MediaLook.stopped("NOT_EXAMINED", "ffprobe");
        }
        return ffprobe.get()
                .ask(file)
                .map(facts -> MediaLook.of(facts, List.of()))
                .orElseGet(() -> MediaLook.stopped("UNREADABLE", format.name()));
    }
}
