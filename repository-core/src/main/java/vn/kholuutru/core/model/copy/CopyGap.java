package vn.kholuutru.core.model.copy;

import java.util.List;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * An object whose latest version has too few independent copies.
 *
 * @param held where its latest version is, in the order of targets
 */
public record CopyGap(KeptObject object, List<TargetId> held) {
    public CopyGap {
        held = List.copyOf(held);
    }
}
