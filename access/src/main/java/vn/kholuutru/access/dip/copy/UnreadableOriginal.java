package vn.kholuutru.access.dip.copy;

/** The original is no PDF, or no picture, that can be copied. */
public final class UnreadableOriginal extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableOriginal(Throwable cause) {
        super(cause);
    }
}
