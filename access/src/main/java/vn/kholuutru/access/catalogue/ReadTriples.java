package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;

/** Reads the description in the form that was signed. */
@Singleton
public class ReadTriples {
    private static final int LARGEST = 8 << 20;

    private final AipStore store;

    public ReadTriples(AipStore store) {
        this.store = store;
    }

    /** Canonical N-Triples, UTF-8. */
    public byte[] of(StoredAip aip) {
        try (InputStream stored = store.open(aip.address(), "description.nt")) {
            return stored.readNBytes(LARGEST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
