package vn.kholuutru.access.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.request.Dip;

/** DIPs by the items of requests they come from: at most one each. */
final class DipsOfItems {
    private DipsOfItems() {}

    static Map<UUID, Dip> of(List<Dip> dips) {
        return dips.stream().collect(Collectors.toMap(Dip::item, dip -> dip, (one, other) -> one));
    }
}
