package vn.kholuutru.ingest.pipeline;

/** A delivery could not be brought to its end now; running it again takes it up where it stopped. */
public final class DeliveryInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DeliveryInterrupted(Throwable cause) {
        super(cause.toString(), cause);
    }
}
