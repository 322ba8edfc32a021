package vn.kholuutru.ingest.inspect;

/** The coded data of a JPEG contradicts itself. */
final class JpegDamage extends Exception {
    JpegDamage() {
        super("damaged JPEG", null, false, false);
    }
}
