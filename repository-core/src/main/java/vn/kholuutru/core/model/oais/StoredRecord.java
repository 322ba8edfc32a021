package vn.kholuutru.core.model.oais;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.ObjectFolder;

/** What one object of a storage is, as its own bytes tell. */
public sealed interface StoredRecord {
    /** A phông. */
    record OfFonds(Fonds fonds) implements StoredRecord {}

    /** A hồ sơ. */
    record OfDossier(Dossier dossier) implements StoredRecord {}

    /**
     * An AIP as its latest version has it.
     *
     * @param deposited SHA-256 of the deposited bytes, the first ones first; more than one when others took their place
     * @param files what the latest version consists of: the path in the AIP, such as {@code content/<fileName>}, and the
     *     path within the object's folder, whichever version wrote it
     */
    record OfAip(StoredAip aip, List<Checksum> deposited, SortedMap<String, String> files) implements StoredRecord {
        private static final Pattern VERSION = Pattern.compile("v0*([0-9]{1,9})/.*");

        public OfAip {
            deposited = List.copyOf(deposited);
            files = new TreeMap<>(files);
        }

        /** Where the deposited bytes lie now. */
        public Optional<String> mainFile() {
            return Optional.ofNullable(files.get("content/" + aip.facts().fileName()));
        }

        /** Where a representation of the present bytes lies; one of bytes that others took the place of does not count. */
        public Optional<String> representation(Representation.Kind kind) {
            return Optional.ofNullable(files.get("content/" + kind.fileName(aip.code())))
                    .filter(place -> mainFile().stream().allMatch(main -> writtenBy(place) >= writtenBy(main)));
        }

        private static int writtenBy(String place) {
            Matcher version = VERSION.matcher(place);
            return version.matches() ? Integer.parseInt(version.group(1)) : 0;
        }
    }

    /** Something of the store's own, such as its root. */
    record OfTheStore(String id) implements StoredRecord {}

    /** An object of which the bytes do not say what it is; for the log. */
    record Unreadable(ObjectFolder folder, String reason) implements StoredRecord {}
}
