package vn.kholuutru.ingest.inspect;

import java.util.Map;
import java.util.Optional;

/** The PRONOM identifiers of the PDF family, by what the file was found to be. */
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

    private Pronom() {}

    static Optional<String> puid(Optional<String> flavour, Optional<String> version) {
        return flavour.map(BY_FLAVOUR::get).or(() -> version.map(BY_VERSION::get));
    }
}
