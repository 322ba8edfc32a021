package vn.kholuutru.core.adapter.ocfl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are not whole yet. Their names tell which process writes them, so that what a killed one left can be removed,
 * and what another one is writing is not.
 */
final class UnfinishedFiles {
    private static final String PREFIX = ".unfinished-";
    private static final Pattern NAME =
            Pattern.compile("\\.unfinished-(?<writer>(?<host>\\w+)-(?<pid>[0-9]{1,18})-(?<start>[0-9]{1,18}))-.*");
    /** After so long without a change nobody writes it, wherever the writer was. */
    private static final Duration ABANDONED = Duration.ofDays(1);
    /** Two processes may see the start of a third one this much apart, for clocks are put right. */
    private static final Duration UNSURE = Duration.ofSeconds(10);

    private static final String HOST = host();
    private static final ProcessHandle SELF = ProcessHandle.current();
    private static final String WRITER =
            HOST + "-" + SELF.pid() + "-" + start(SELF).toEpochMilli();

    private UnfinishedFiles() {}

    static boolean isOne(Path file) {
        return file.getFileName().toString().startsWith(PREFIX);
    }

    static Path create(Path folder) throws IOException {
        return Files.createTempFile(folder, PREFIX + WRITER + "-", "");
    }

    /** Removes from a folder what writers left there that are no more. */
    static void removeLeft(Path folder) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : unfinished) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && (isOfTheDead(file) || isAbandoned(file))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** What was written elsewhere, or before names told the writer, is not known to be of a dead one. */
    private static boolean isOfTheDead(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !name.group("host").equals(HOST)) {
            return false;
        }
        long pid = Long.parseLong(name.group("pid"));
        if (pid == SELF.pid()) {
            return !name.group("writer").equals(WRITER);
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(name.group("start")));
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().startInstant().isEmpty()
                        || Duration.between(start, start(process)).abs().compareTo(UNSURE) < 0)
                .isEmpty();
    }

    private static boolean isAbandoned(Path file) throws IOException {
        try {
            Instant changed =
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
            return changed.isBefore(Instant.now().minus(ABANDONED));
        } catch (NoSuchFileException finishedMeanwhile) {
            return false;
        }
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("\\W", "_");
        } catch (UnknownHostException nameless) {
            return "nameless";
        }
    }
}
