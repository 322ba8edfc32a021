package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import vn.kholuutru.access.dissemination.Representations;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;

/** Fetches what copies are made of from the store, and holds the deposited bytes against their checksum on the way. */
@Singleton
public class OriginalFile {
    private final AipStore store;

    public OriginalFile(AipStore store) {
        this.store = store;
    }

    /** @throws DipObstacle DAMAGED */
    void fetch(StoredAip aip, Path into) throws IOException, DipObstacle {
        try (OutputStream out = Files.newOutputStream(into)) {
            copy(aip, out);
        }
    }

    /** @throws DipObstacle DAMAGED, after the bytes have been written */
    public void copy(StoredAip aip, OutputStream out) throws IOException, DipObstacle {
        try (InputStream stored =
                store.open(aip.address(), "content/" + aip.facts().fileName())) {
            MessageDigest digest = Digests.start(DigestAlgorithm.SHA_256);
            new DigestInputStream(stored, digest).transferTo(out);
            if (!Checksum.of(DigestAlgorithm.SHA_256, digest.digest())
                    .equals(aip.facts().sha256())) {
                throw new DipObstacle(DipObstacle.Kind.DAMAGED);
            }
        }
    }

    /** @throws DipObstacle NO_VIEW when nobody has made one of the newest content */
    void fetchView(StoredAip aip, Path into) throws IOException, DipObstacle {
        if (!Representations.ofNewestContent(store.versions(aip.address()), Kind.VIEW, aip)) {
            throw new DipObstacle(DipObstacle.Kind.NO_VIEW);
        }
        try (InputStream stored = store.open(aip.address(), "content/" + Kind.VIEW.fileName(aip.code()));
                OutputStream out = Files.newOutputStream(into)) {
            stored.transferTo(out);
        }
    }
}
