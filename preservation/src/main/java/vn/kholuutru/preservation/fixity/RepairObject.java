package vn.kholuutru.preservation.fixity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.copy.CopySources;
import vn.kholuutru.preservation.copy.ObjectFiles;
import vn.kholuutru.preservation.fixity.Discrepancy.Kind;

/**
 * Puts damaged files of an object right, file by file, from any place that has them as they must be; the damaged bytes are
 * kept first. A file that no place has right stays as it is: what is left of it may be all there is.
 */
public final class RepairObject {
    private final DamagedBytes damagedBytes;

    public RepairObject(DamagedBytes damagedBytes) {
        this.damagedBytes = damagedBytes;
    }

    /**
     * @param expected what the files must be
     * @param stillExpected asked right before the root inventory is written, which a new version would have replaced meanwhile;
     *     the store writes it before anybody is told of the version, so the place itself is asked too
     * @throws java.io.UncheckedIOException when the place or the folder for damaged bytes fails: try again later
     */
    public void repair(
            ObjectFolder folder,
            TargetId place,
            ObjectStorage storage,
            List<Discrepancy> found,
            ObjectFiles expected,
            List<ObjectStorage> others,
            Instant foundAt,
            BooleanSupplier stillExpected) {
        CopySources good = new CopySources(folder, others);
        Set<String> wrong = found.stream().map(Discrepancy::path).collect(Collectors.toSet());
        Set<String> lost = found.stream()
                .filter(discrepancy -> discrepancy.kind() == Kind.FILE_MISSING)
                .map(Discrepancy::path)
                .collect(Collectors.toSet());
        for (Map.Entry<String, Checksum> file : expected.inOrder()) {
            String path = file.getKey();
            if (!wrong.contains(path)) {
                continue;
            }
            if (isOvertaken(path, expected, storage, stillExpected)) {
                return;
            }
            if (!lost.contains(path)) {
                damagedBytes.keep(place, folder, path, foundAt, storage);
            }
            if (isOvertaken(path, expected, storage, stillExpected)) {
                return; // keeping the damaged bytes takes as long as storing a version
            }
            if (!written(path, file.getValue(), expected, good, storage)) {
                return;
            }
        }
    }

    /** Whether the file is of the root, and the root no longer of the version to be put right. */
    private static boolean isOvertaken(
            String path, ObjectFiles expected, ObjectStorage storage, BooleanSupplier stillExpected) {
        Inventory known = expected.inventory();
        return isOfTheRoot(path)
                && (!stillExpected.getAsBoolean()
                        || LaterVersion.in(storage, known.id(), known.head()).isPresent());
    }

    /** False when the place cannot be written to at all. */
    private static boolean written(
            String path, Checksum sha512, ObjectFiles expected, CopySources good, ObjectStorage storage) {
        try {
            byte[] known = expected.small().get(path);
            if (known == null) {
                good.write(path, sha512, storage);
            } else {
                good.write(path, known, sha512, storage);
            }
            return true;
        } catch (ProblemException refused) {
            if (refused.problem() instanceof Problem.NotAllowed) {
                return false;
            }
            throw refused;
        }
    }

    private static boolean isOfTheRoot(String path) {
        return path.equals(Inventory.NAME) || path.equals(Inventory.SIDECAR);
    }
}
