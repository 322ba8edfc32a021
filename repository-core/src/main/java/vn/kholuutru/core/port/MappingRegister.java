package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.ProfileId;

/** The mappings of mục lục that staff keep by name, to read the next delivery of the same layout. */
public interface MappingRegister {
    /** A mapping of this name that is there is replaced. */
    void keep(SavedMapping mapping);

    Optional<SavedMapping> find(String name);

    /** In the order of their names. */
    List<SavedMapping> all();

    /** False when there was none. */
    boolean remove(String name);

    /**
     * @param name at most 100 characters, without spaces at its ends
     * @param mapping JSON of the form kho-mapping-1
     */
    record SavedMapping(String name, ProfileId profile, String mapping, String keptBy, Instant keptAt) {
        public static final int LONGEST_NAME = 100;

        public SavedMapping {
            if (!isName(name)) {
                throw new IllegalArgumentException("not a name for a mapping");
            }
        }

        public static boolean isName(String name) {
            return !name.isBlank()
                    && name.equals(name.strip())
                    && name.length() <= LONGEST_NAME
                    && name.chars().noneMatch(Character::isISOControl);
        }
    }
}
