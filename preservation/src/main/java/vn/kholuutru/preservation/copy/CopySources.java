package vn.kholuutru.preservation.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The places one object may be taken from, best first. A file comes from the first place where it has the digest it must
 * have; one that has not, or that does not answer, is passed over. So damage does not spread.
 */
public final class CopySources implements ObjectFiles.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(CopySources.class);
    private static final int LARGEST_INVENTORY = 64 << 20;

    private final ObjectFolder object;
    private final List<ObjectStorage> places;
    private final List<Optional<Map<String, Long>>> sizes = new ArrayList<>();

    public CopySources(ObjectFolder object, List<ObjectStorage> places) {
        this.object = object;
        this.places = List.copyOf(places);
        places.forEach(place -> sizes.add(Optional.empty()));
    }

    @Override
    public Optional<byte[]> read(String path, Predicate<byte[]> right) {
        return places.stream()
                .flatMap(place -> whole(place, path).stream())
                .filter(right)
                .findFirst();
    }

    /**
     * Writes the file from the first place that has it right.
     *
     * @return false when no place has
     * @throws UncheckedIOException when it is the target that fails
     */
    public boolean write(String path, Checksum sha512, ObjectStorage target) {
        for (int place = 0; place < places.size(); place++) {
            if (writtenFrom(place, path, sha512, target)) {
                return true;
            }
            LOG.warn("{}/{} cannot be copied from place {}", object, path, place);
        }
        return false;
    }

    /** @param bytes read and found right before */
    public void write(String path, byte[] bytes, Checksum sha512, ObjectStorage target) {
        target.write(object, new ObjectFile(path, bytes.length), sha512, new ByteArrayInputStream(bytes));
    }

    private boolean writtenFrom(int place, String path, Checksum sha512, ObjectStorage target) {
        Long size = sizesAt(place).get(path);
        if (size == null) {
            return false;
        }
        try (ObjectSource source = ObjectSource.open(places.get(place), object, path)) {
            if (source == null) {
                return false;
            }
            try {
                target.write(object, new ObjectFile(path, size), sha512, source);
                return true;
            } catch (RuntimeException e) {
                if (source.failed() || differs(e)) {
                    return false;
                }
                throw e;
            }
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }

    private static boolean differs(RuntimeException e) {
        return e instanceof ProblemException refused
                && refused.problem() instanceof Problem.Conflict conflict
                && conflict.code().equals("COPY_DIFFERS");
    }

    private Map<String, Long> sizesAt(int place) {
        return sizes.get(place).orElseGet(() -> {
            Map<String, Long> found = listed(places.get(place));
            sizes.set(place, Optional.of(found));
            return found;
        });
    }

    private Map<String, Long> listed(ObjectStorage place) {
        try {
            return place.files(object).stream().collect(Collectors.toMap(ObjectFile::path, ObjectFile::bytes));
        } catch (RuntimeException doesNotAnswer) {
            LOG.warn("{} cannot be listed on a place it may be copied from", object, doesNotAnswer);
            return Map.of();
        }
    }

    private Optional<byte[]> whole(ObjectStorage place, String path) {
        try (InputStream bytes = place.open(object, path)) {
            byte[] read = bytes.readNBytes(LARGEST_INVENTORY + 1);
            return read.length > LARGEST_INVENTORY ? Optional.empty() : Optional.of(read);
        } catch (IOException | RuntimeException notHere) {
            return Optional.empty();
        }
    }
}
