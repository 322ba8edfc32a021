package vn.kholuutru.preservation.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.MediaDesk.Minutes;

/**
 * The folder of the minutes of readings back. Each reading has its own, which stay; the signature is there before the page
 * it signs, so that a page that is there is always signed.
 */
final class SetMinutes {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(Vietnam.ZONE);
    private static final String PAGE = ".html";
    private static final String SIGNATURE = ".p7s";

    private final Path folder;

    SetMinutes(Path folder) {
        this.folder = folder;
    }

    /** @param checked after the reading; durable when this returns */
    void keep(MediaSet checked, byte[] page, byte[] signature) throws IOException {
        Path file = folder.resolve(
                begin(checked) + "-" + STAMP.format(checked.checkedAt().orElse(checked.orderedAt())) + PAGE);
        Files.createDirectories(folder);
        write(signatureOf(file), signature);
        force(folder);
        write(file, page);
        force(folder);
    }

    /** Those of its last reading that has any. */
    Optional<Minutes> of(MediaSet set) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Optional<String> exact = set.checkedAt().map((Instant at) -> begin(set) + "-" + STAMP.format(at) + PAGE);
        List<Path> all = all(set);
        return all.stream()
                .filter(page ->
                        exact.filter(page.getFileName().toString()::equals).isPresent())
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()))
                .map(page -> new Minutes(page, signatureOf(page)));
    }

    /** The earliest first; before each reading had its own there was one page a set, without a time in its name. */
    private List<Path> all(MediaSet set) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(begin(set)) + "(-[0-9]{8}-[0-9]{6}-[0-9]{3})?\\.html");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            page -> name.matcher(page.getFileName().toString()).matches())
                    .filter(page -> Files.isRegularFile(signatureOf(page)))
                    .sorted((one, other) -> stem(one).compareTo(stem(other)))
                    .toList();
        }
    }

    private static String stem(Path page) {
        String name = page.getFileName().toString();
        return name.substring(0, name.length() - PAGE.length());
    }

    private static String begin(MediaSet set) {
        return "bien-ban-" + set.id();
    }

    private static Path signatureOf(Path page) {
        return page.resolveSibling(page.getFileName() + SIGNATURE);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        Files.write(unfinished, bytes);
        force(unfinished);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
