package vn.kholuutru.preservation.copy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;

/**
 * A file to be copied, from one of the places it may be taken from. Remembers whether reading failed, for a target that
 * gives up in the middle does not say on which side the trouble was.
 */
final class ObjectSource extends FilterInputStream {
    private boolean failed;

    private ObjectSource(InputStream bytes) {
        super(bytes);
    }

    /** Null when this place does not have the file, or does not answer. */
    static @Nullable ObjectSource open(ObjectStorage place, ObjectFolder object, String path) {
        try {
            return new ObjectSource(place.open(object, path));
        } catch (RuntimeException notHere) {
            return null;
        }
    }

    boolean failed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }
}
