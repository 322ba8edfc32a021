package vn.kholuutru.access.viewing;

/** What readers are called on the pages they read. */
public interface ReaderNames {
    /** The full name of the person, or the account where none is known. */
    String nameOf(String account);
}
