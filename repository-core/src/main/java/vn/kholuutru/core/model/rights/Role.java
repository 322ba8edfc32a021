package vn.kholuutru.core.model.rights;

import java.util.Locale;

/** What a person or system may do. Each role includes those before it. */
public enum Role {
    READER,
    ARCHIVIST,
    ADMINISTRATOR;

    /** The name used in tokens, forms and {@code @RolesAllowed}. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
