package vn.kholuutru.preservation.copy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.port.ObjectStorage;

/**
 * Versions on a place that the register does not know. After the archive went back to an earlier state, by a restore or a
 * rebuild, they may lie nowhere else any more.
 */
final class UnknownVersions {
    private static final Pattern LAST_OF_A_VERSION = Pattern.compile("v([1-9][0-9]{0,8})/inventory\\.json");

    private final KeptObject object;
    private final ObjectFiles known;
    private final ObjectStorage place;

    /** @param known every file of the object as the register knows it */
    UnknownVersions(KeptObject object, ObjectFiles known, ObjectStorage place) {
        this.object = object;
        this.known = known;
        this.place = place;
    }

    /**
     * A later version counts even when damaged: what is left of it may be all there is. One that is not later is of another
     * history when its own bytes are there; without them it is damage.
     *
     * @param there the object's files on the place
     */
    Optional<Integer> among(List<ObjectFile> there) {
        if (there.isEmpty()) {
            return Optional.empty();
        }
        int latest = there.stream().mapToInt(UnknownVersions::version).max().orElse(0);
        if (latest > object.head()) {
            return Optional.of(latest);
        }
        Set<String> paths = there.stream().map(ObjectFile::path).collect(Collectors.toSet());
        return Stream.of("", "v" + object.head() + "/")
                .filter(folder -> paths.contains(folder + Inventory.NAME))
                .flatMap(folder -> StatedInventory.read(place, object.id(), folder).stream())
                .filter(stated -> isUnknown(stated, paths))
                .map(stated -> stated.inventory().head())
                .findFirst();
    }

    /** Zero for files that do not complete a version. */
    private static int version(ObjectFile file) {
        Matcher matcher = LAST_OF_A_VERSION.matcher(file.path());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private boolean isUnknown(StatedInventory stated, Set<String> paths) {
        return !stated.sha512().equals(object.inventory())
                && (stated.inventory().head() > object.head()
                        || stated.inventory().files().entrySet().stream()
                                .filter(file ->
                                        !file.getValue().equals(known.digests().get(file.getKey())))
                                .filter(file -> paths.contains(file.getKey()))
                                .anyMatch(this::isThere));
    }

    private boolean isThere(Map.Entry<String, Checksum> file) {
        return FileThere.read(place, object.id().folder(), file.getKey())
                .filter(found -> found.sha512().equals(file.getValue()))
                .isPresent();
    }
}
