package vn.kholuutru.core.ocfl;

import java.util.Optional;
import vn.kholuutru.core.port.ObjectStorage;

/**
 * The objects behind the store of AIPs.
 *
 * @param storage empty when the store runs elsewhere and this machine does not see its disk: then checks, copies and repair
 *     are its operator's duty
 */
public record StoreObjects(Optional<ObjectStorage> storage) {}
