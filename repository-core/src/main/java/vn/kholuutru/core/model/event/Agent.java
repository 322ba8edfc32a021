package vn.kholuutru.core.model.event;

/**
 * Who or what caused an event.
 *
 * @param name a user name, an agency, or a program with its version
 */
public record Agent(Kind kind, String name) {
    /** PREMIS agent types. */
    public enum Kind {
        PERSON,
        ORGANIZATION,
        SOFTWARE
    }
}
