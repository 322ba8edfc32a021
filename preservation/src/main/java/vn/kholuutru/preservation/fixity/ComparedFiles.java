package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.fixity.Discrepancy.Kind;

/**
 * What reading every file of an object brought.
 *
 * @param unexpected files nobody wrote; they are not read
 */
record ComparedFiles(List<Discrepancy> found, List<String> unexpected, long bytes) {
    ComparedFiles {
        found = List.copyOf(found);
        unexpected = List.copyOf(unexpected);
    }

    /**
     * The files there are; empty when the place answers, but not for this object's folder. It is asked twice, so that a moment
     * in which it does not answer is not taken for damage.
     *
     * @throws UncheckedIOException when the place does not answer, or this thread is told to stop
     */
    static Optional<List<ObjectFile>> listed(ObjectFolder folder, ObjectStorage place) {
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                return Optional.of(place.files(folder));
            } catch (UncheckedIOException notListed) {
                unreadable(new IOException(notListed), place);
            }
        }
        return Optional.empty();
    }

    /** @throws UncheckedIOException when the place does not answer, or this thread is told to stop */
    static ComparedFiles of(
            ObjectFolder folder, List<ObjectFile> there, Map<String, Checksum> expected, ObjectStorage place) {
        List<Discrepancy> found = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        Set<String> missing = new TreeSet<>(expected.keySet());
        long bytes = 0;
        for (ObjectFile file : there) {
            Checksum sha512 = expected.get(file.path());
            if (sha512 == null) {
                unexpected.add(file.path());
                continue;
            }
            Optional<Kind> fault = fault(folder, file.path(), sha512, place);
            if (!fault.equals(Optional.of(Kind.FILE_MISSING))) {
                missing.remove(file.path());
                fault.ifPresent(kind -> found.add(new Discrepancy(kind, file.path(), "")));
            }
            bytes += file.bytes();
        }
        missing.forEach(path -> found.add(new Discrepancy(Kind.FILE_MISSING, path, "")));
        return new ComparedFiles(found, unexpected, bytes);
    }

    private static Optional<Kind> fault(ObjectFolder folder, String path, Checksum sha512, ObjectStorage place) {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_512);
        try (InputStream bytes = place.open(folder, path)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (ProblemException gone) {
            return Optional.of(Kind.FILE_MISSING);
        } catch (IOException unreadable) {
            return Optional.of(unreadable(unreadable, place));
        } catch (UncheckedIOException unreadable) {
            return Optional.of(unreadable(new IOException(unreadable), place));
        }
        boolean right = Checksum.of(DigestAlgorithm.SHA_512, digest.digest()).equals(sha512);
        return right ? Optional.empty() : Optional.of(Kind.FILE_ALTERED);
    }

    /** A file that gives an error on a place that answers otherwise; a place that went away, or a stop, says nothing of it. */
    private static Kind unreadable(IOException error, ObjectStorage place) {
        if (interrupted(error) || Thread.currentThread().isInterrupted() || !place.ready()) {
            throw new UncheckedIOException(error);
        }
        return Kind.FILE_UNREADABLE;
    }

    private static boolean interrupted(Throwable error) {
        return error instanceof ClosedByInterruptException
                || error instanceof InterruptedIOException
                || (error.getCause() != null && interrupted(error.getCause()));
    }
}
