package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.fixity.Verdict;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.port.ManifestSigner;

/**
 * Every check there was, a line each, in one file a day (UTC). Each file begins with the digest of the one before; when its
 * day is over it is signed, and no line is written to it any more. So that a check took place can be shown without asking
 * the archive: {@code openssl cms -verify}.
 */
public final class FixityLog {
    private static final Pattern NAME = Pattern.compile("checks-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.tsv");
    private static final String SIGNATURE = ".p7s";

    private final Path folder;
    private final ManifestSigner signer;
    private final Clock clock;

    public FixityLog(Path folder, ManifestSigner signer, Clock clock) {
        this.folder = folder;
        this.signer = signer;
        this.clock = clock;
    }

    /** @param files and {@code bytes}: what was read and found right */
    public synchronized void write(DueCheck check, Instant at, Verdict verdict, int files, long bytes) {
        Path file = fileOf(at);
        String line = String.join(
                        "\t",
                        at.toString(),
                        verdict.name(),
                        check.place().value(),
                        "v" + check.head(),
                        Integer.toString(files),
                        Long.toString(bytes),
                        check.object().value())
                + "\n";
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.writeString(file, firstLine(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            }
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs the logs of days that are over. Doing it again changes nothing. */
    public synchronized void sign() {
        Path today = fileOf(clock.instant());
        for (Path file : logs()) {
            Path signature = file.resolveSibling(file.getFileName() + SIGNATURE);
            if (file.compareTo(today) < 0 && !Files.exists(signature)) {
                try {
                    Path unfinished = signature.resolveSibling(signature.getFileName() + ".unfinished");
                    Files.write(
                            unfinished,
                            signer.sign(Files.readAllBytes(file)),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.SYNC);
                    Files.move(unfinished, signature, StandardCopyOption.ATOMIC_MOVE);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** The day's file; the next day's when this one is signed already, as after the clock was set back. */
    private Path fileOf(Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        Path file = folder.resolve("checks-" + day + ".tsv");
        while (Files.exists(file.resolveSibling(file.getFileName() + SIGNATURE))) {
            day = day.plusDays(1);
            file = folder.resolve("checks-" + day + ".tsv");
        }
        return file;
    }

    private String firstLine(Path file) throws IOException {
        Optional<Path> before =
                logs().stream().filter(other -> other.compareTo(file) < 0).reduce((earlier, later) -> later);
        if (before.isEmpty()) {
            return "# the first log\n";
        }
        return "# after " + before.get().getFileName() + " sha512:"
                + Digests.ofFile(DigestAlgorithm.SHA_512, before.get()).hex() + "\n";
    }

    /** In the order of their days. */
    private List<Path> logs() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
