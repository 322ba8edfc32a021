package vn.kholuutru.ingest.pipeline;

/** Something that intake needs is not there, so a delivery waits: that is no fault of the delivery and costs no attempt. */
final class MustWait extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MustWait(String reason) {
        super(reason);
    }

    MustWait(Throwable cause) {
        super(cause.toString(), cause);
    }
}
