package vn.kholuutru.core.model.description;

/** The name of a metadata profile, such as {@code tt05-2025}. */
public record ProfileId(String value) {
    public static final ProfileId TT02_2019 = new ProfileId("tt02-2019");
    public static final ProfileId TT05_2025 = new ProfileId("tt05-2025");

    public ProfileId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not a profile name: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
