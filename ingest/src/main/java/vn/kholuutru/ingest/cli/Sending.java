package vn.kholuutru.ingest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Sends the files of a folder, or one zip, to an open delivery, a few at a time. Links are not followed. */
final class Sending {
    private static final int AT_A_TIME = 4;

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
            archive.send(delivery, source.getFileName().toString(), source);
            return;
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(source)) {
            files = tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
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

    private static String slashed(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
