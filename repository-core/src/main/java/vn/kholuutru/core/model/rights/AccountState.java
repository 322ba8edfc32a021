package vn.kholuutru.core.model.rights;

/** Whether an account may be used. Only an active one has its role; the others see where they stand and no more. */
public enum AccountState {
    /** Registered by a reader, not yet confirmed by staff. */
    PENDING,
    ACTIVE,
    /** Staff did not confirm it. */
    REFUSED,
    /** Taken out of use by staff; can be made active again. */
    SUSPENDED
}
