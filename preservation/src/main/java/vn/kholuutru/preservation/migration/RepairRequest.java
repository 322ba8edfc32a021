package vn.kholuutru.preservation.migration;

import java.nio.file.Path;

/**
 * What a worker is asked for.
 *
 * @param original the deposited bytes, what the result is held against
 * @param source what is rewritten: the original, or what the recognition of text made of it
 * @param repaired the file to write
 */
record RepairRequest(Path original, Path source, Path repaired, RepairGuard.Text text) {
    /** A character no path of ours has. */
    private static final String BETWEEN = "\n";

    static RepairRequest parse(String message) {
        String[] parts = message.split(BETWEEN, -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not a request");
        }
        return new RepairRequest(
                Path.of(parts[0]), Path.of(parts[1]), Path.of(parts[2]), RepairGuard.Text.valueOf(parts[3]));
    }

    String message() {
        return String.join(BETWEEN, absolute(original), absolute(source), absolute(repaired), text.name());
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }
}
