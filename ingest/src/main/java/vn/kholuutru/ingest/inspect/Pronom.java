package vn.kholuutru.ingest.inspect;

import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.oais.FileFormat;

/**
 * The PRONOM identifiers (The National Archives, PRONOM registry) of the formats taken in, by what the file was found to
 * be. Where the registry tells versions apart by what is not read here, there is none.
 */
final class Pronom {
    private static final Map<String, String> BY_FLAVOUR = Map.of(
            "1a", "fmt/95",
            "1b", "fmt/354",
            "2a", "fmt/476",
            "2b", "fmt/477",
            "2u", "fmt/478",
            "3a", "fmt/479",
            "3b", "fmt/480",
            "3u", "fmt/481");
    private static final Map<String, String> BY_VERSION = Map.of(
            "1.0", "fmt/14",
            "1.1", "fmt/15",
            "1.2", "fmt/16",
            "1.3", "fmt/17",
            "1.4", "fmt/18",
            "1.5", "fmt/19",
            "1.6", "fmt/20",
            "1.7", "fmt/276",
            "2.0", "fmt/1129");

    /** Format and version; an empty version is the format whatever its version. */
    private static final Map<String, String> BY_FORMAT = Map.ofEntries(
            Map.entry("JPEG", "fmt/41"),
            Map.entry("JPEG 1.00", "fmt/42"),
            Map.entry("JPEG 1.01", "fmt/43"),
            Map.entry("JPEG 1.02", "fmt/44"),
            Map.entry("TIFF", "fmt/353"),
            Map.entry("GIF 87a", "fmt/3"),
            Map.entry("GIF 89a", "fmt/4"),
            Map.entry("MP3", "fmt/134"),
            Map.entry("WMA", "fmt/132"),
            Map.entry("WAV", "fmt/6"),
            Map.entry("M4A", "fmt/596"),
            Map.entry("MP4", "fmt/199"),
            Map.entry("MOV", "x-fmt/384"),
            Map.entry("AVI", "fmt/5"),
            Map.entry("WMV", "fmt/133"),
            Map.entry("DOCX", "fmt/412"),
            Map.entry("XLSX", "fmt/214"),
            Map.entry("PPTX", "fmt/215"),
            Map.entry("DOC", "fmt/40"),
            Map.entry("XLS", "fmt/61"),
            Map.entry("PPT", "fmt/126"),
            Map.entry("ODT 1.0", "fmt/136"),
            Map.entry("ODT 1.1", "fmt/290"),
            Map.entry("ODT 1.2", "fmt/291"),
            Map.entry("ODS 1.0", "fmt/137"),
            Map.entry("ODS 1.1", "fmt/294"),
            Map.entry("ODS 1.2", "fmt/295"),
            Map.entry("ODP 1.0", "fmt/138"),
            Map.entry("ODP 1.1", "fmt/292"),
            Map.entry("ODP 1.2", "fmt/293"),
            Map.entry("HTML", "fmt/96"),
            Map.entry("TEXT", "x-fmt/111"));

    private Pronom() {}

    static Optional<String> puid(FileFormat format, Optional<MediaFacts> facts) {
        String version = facts.map(known -> switch (known) {
                    case PictureFacts picture -> picture.version();
                    case OfficeFacts office -> office.version();
                    case RecordingFacts recording -> "";
                })
                .orElse("");
        return Optional.ofNullable(BY_FORMAT.get((format + " " + version).strip()))
                .or(() -> Optional.ofNullable(BY_FORMAT.get(format.name())));
    }

    static Optional<String> puid(Optional<String> flavour, Optional<String> version) {
        return flavour.map(BY_FLAVOUR::get).or(() -> version.map(BY_VERSION::get));
    }
}
