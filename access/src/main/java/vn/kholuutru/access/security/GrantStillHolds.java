package vn.kholuutru.access.security;

import jakarta.inject.Singleton;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.DipRegister;

/**
 * Whether what a reader was granted holds at the level of access a document has by now. A person who granted it knew that it is used
 * under conditions (TT 05/2025 Điều 36); a rule granted it only because it was open to all, so it is gone as long as it is not.
 * Nothing marked Mật is given to anybody. Periods, states and closed pages are asked elsewhere.
 */
@Singleton
public class GrantStillHolds {
    private final DipRegister dips;

    public GrantStillHolds(DipRegister dips) {
        this.dips = dips;
    }

    /** @param level of the dip's document at this moment, closures counted in */
    public boolean at(AccessLevel level, Dip dip) {
        return switch (level) {
            case PUBLIC -> true;
            case CONDITIONAL -> !dips.grantedByRule(dip.id());
            case SECRET -> false;
        };
    }
}
