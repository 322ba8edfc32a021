package vn.kholuutru.ingest.pipeline;

/** An engine does not answer, so a delivery waits: that is no fault of the delivery and costs it no attempt. */
final class EngineAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineAway(Throwable cause) {
        super(cause.toString(), cause);
    }
}
