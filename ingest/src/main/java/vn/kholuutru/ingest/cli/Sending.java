package vn.kholuutru.ingest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Sends the files of a folder, or one zip, to an open delivery, a few at a time. Links are not followed. */
final class Sending {
    private static final int AT_A_TIME = 4;
    private static final Pattern REFUSED_CHARACTERS = Pattern.compile("[\\x00-\\x1F\\x7F\\\\]");

    private final ArchiveClient archive;
    private final String delivery;
    private final CommandOutput output;

    Sending(ArchiveClient archive, String delivery, CommandOutput output) {
        this.archive = archive;
        this.delivery = delivery;
        this.output = output;
    }

    void sendAll(Path source) throws IOException {
        if (Files.isRegularFile(source)) {
            archive.send(delivery, sendable(source.getFileName().toString()), source);
            return;
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(source)) {
            files = tree.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .filter(file -> isFile(source, file))
                    .toList();
        }
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> sent = files.stream()
                    .<Future<?>>map(file -> senders.submit(() -> {
                        archive.send(delivery, slashed(source.relativize(file)), file);
                        return null;
                    }))
                    .toList();
            try {
                await(sent);
            } finally {
                senders.shutdownNow();
            }
        }
    }

    private void await(List<Future<?>> sent) throws IOException {
        int done = 0;
        for (Future<?> each : sent) {
            try {
                each.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
            done++;
            output.progress(done, sent.size());
        }
    }

    /** Says so when something is left behind. */
    private boolean isFile(Path source, Path file) {
        boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (!regular) {
            output.note("not-sent", slashed(source.relativize(file)));
        }
        return regular;
    }

    static String slashed(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(segment -> sendable(segment.toString()))
                .collect(Collectors.joining("/"));
    }

    /** A name no archive takes is sent in an escaped spelling, so that the file appears in the report. */
    private static String sendable(String name) {
        String sent = REFUSED_CHARACTERS
                .matcher(name)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "%%%02X", (int) found.group().charAt(0)));
        return sent.isBlank() ? sent.replace(" ", "%20") : sent;
    }
}
