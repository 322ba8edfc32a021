package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.rights.SecrecyStamp;
import vn.kholuutru.ingest.inspect.Inspection.Mark;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.signature.PdfSignatures;

/**
 * Looks into one file of whatever kind: finds out by its bytes what it is and asks the inspector of that kind. Meant for a
 * worker process: what a hostile file may still do here is use up time and memory.
 */
final class ContentInspector {
    private final ScanInspector scans;
    private final MediaInspector pictures = new PictureInspector();
    private final MediaInspector offices = new OfficeInspector();
    private final MediaInspector recordings;

    ContentInspector() {
        this(Ffprobe.installed());
    }

    ContentInspector(Optional<Ffprobe> ffprobe) {
        this(ffprobe, new PdfSignatures(List.of()));
    }

    ContentInspector(Optional<Ffprobe> ffprobe, PdfSignatures signatures) {
        this(ffprobe, new ScanInspector(signatures));
    }

    private ContentInspector(Optional<Ffprobe> ffprobe, ScanInspector scans) {
        this.scans = scans;
        this.recordings = new RecordingInspector(ffprobe);
    }

    /** For whom a file is only what it says. */
    static ContentInspector forText() {
        return new ContentInspector(
                Optional.empty(), new ScanInspector(new PdfSignatures(List.of()), ScanInspector.Depth.TEXT));
    }

    /** @throws UncheckedIOException when the bytes cannot be read; whatever they are is told in the inspection */
    Inspection inspect(Path file) {
        try {
            String mediaType = ContentType.of(file, head(file));
            Optional<FileFormat> format = FileFormat.of(mediaType);
            if (mediaType.equals(ContentType.LOCKED)) {
                return locked(ByteReading.withoutStreams(file));
            }
            if (format.isEmpty() || format.get() == FileFormat.PDF) {
                return scans.inspect(file);
            }
            ByteReading bytes = ByteReading.withoutStreams(file);
            return inspection(bytes, format.get(), look(file, format.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MediaLook look(Path file, FileFormat format) {
        try {
            return switch (format.kind()) {
                case PICTURE -> pictures.look(file, format);
                case SOUND, FILM -> recordings.look(file, format);
                case OFFICE -> offices.look(file, format);
                case PAGES -> MediaLook.stopped("WRONG_FORMAT", format.mediaType());
            };
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            return MediaLook.stopped("UNREADABLE", ScanInspector.detail(e));
        }
    }

    private static Inspection locked(ByteReading bytes) {
        return new Inspection(
                bytes.size(),
                bytes.sha256(),
                bytes.sha512(),
                ContentType.LOCKED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(new Obstacle("ENCRYPTED", "")),
                List.of(),
                List.of());
    }

    private static Inspection inspection(ByteReading bytes, FileFormat format, MediaLook look) {
        List<Mark> marks = look.facts()
                .map(facts -> facts instanceof OfficeFacts office ? OfficeStamps.in(office) : List.<Mark>of())
                .orElse(List.of());
        boolean secret = marks.stream().anyMatch(mark -> mark.stamp() == SecrecyStamp.SECRET);
        return new Inspection(
                bytes.size(),
                bytes.sha256(),
                bytes.sha512(),
                format.mediaType(),
                Optional.empty(),
                Optional.empty(),
                Pronom.puid(format, look.facts()),
                look.obstacles(),
                List.of(),
                List.of(),
                secret ? Optional.empty() : look.facts(),
                marks,
                List.of(),
                Optional.empty());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ContentType.HEAD);
        }
    }
}
