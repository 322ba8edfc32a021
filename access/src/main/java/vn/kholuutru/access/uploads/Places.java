package vn.kholuutru.access.uploads;

import java.util.HashMap;
import java.util.Map;

/** Places for bodies that arrive at the same time: so many in all, and so many from one network. */
final class Places {
    private final int most;
    private final int ofOneNetwork;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Places(int most, int ofOneNetwork) {
        this.most = most;
        this.ofOneNetwork = ofOneNetwork;
    }

    /** @return false when there is none */
    synchronized boolean take(String network) {
        int own = taken.getOrDefault(network, 0);
        if (all >= most || own >= ofOneNetwork) {
            return false;
        }
        all++;
        taken.put(network, own + 1);
        return true;
    }

    synchronized void giveBack(String network) {
        all--;
        taken.computeIfPresent(network, (same, own) -> own > 1 ? own - 1 : null);
    }
}
