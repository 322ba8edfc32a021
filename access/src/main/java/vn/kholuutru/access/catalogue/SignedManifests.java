package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.port.AipStore;

/** Reads what the archive has signed of a document: the manifest of each version with its signature. */
@Singleton
public class SignedManifests {
    /** The file that holds the signature of a manifest. */
    public static final String SIGNATURE = Manifest.NAME + ".p7s";

    private static final int LARGEST = 1 << 20;

    private final AipStore store;

    public SignedManifests(AipStore store) {
        this.store = store;
    }

    /** The chain from the latest version back to the first. */
    public List<SignedManifest> of(AipAddress address) {
        List<SignedManifest> chain = new ArrayList<>();
        SignedManifest latest =
                new SignedManifest(read(store.open(address, Manifest.NAME)), read(store.open(address, SIGNATURE)));
        chain.add(latest);
        for (int version = latest.manifest().version() - 1; version > 0; version--) {
            chain.add(new SignedManifest(
                    read(store.openVersion(address, version, Manifest.NAME)),
                    read(store.openVersion(address, version, SIGNATURE))));
        }
        return List.copyOf(chain);
    }

    private static byte[] read(InputStream file) {
        try (file) {
            return file.readNBytes(LARGEST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param bytes of the manifest, exactly what was signed */
    public record SignedManifest(Manifest manifest, byte[] bytes, byte[] signature) {
        SignedManifest(byte[] bytes, byte[] signature) {
            this(Manifest.parse(bytes), bytes, signature);
        }

        public int version() {
            return manifest.version();
        }

        /** The version that wrote a file of this manifest. */
        public int writerOf(Manifest.Entry entry) {
            return entry.earlierVersion().orElse(version());
        }
    }
}
