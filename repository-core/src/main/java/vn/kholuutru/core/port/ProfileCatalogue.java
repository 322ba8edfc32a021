package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.ProfileId;

/** The metadata profiles the archive knows. */
public interface ProfileCatalogue {
    Optional<MetadataProfile> find(ProfileId id);

    /** All profiles, the one in force first. */
    List<MetadataProfile> all();
}
