package vn.kholuutru.ingest.inspect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What pool and worker say to each other: a path one way; one kind byte, a length and JSON or a reason the other way. */
final class WorkerMessages {
    private static final int INSPECTION = 1;
    private static final int UNREADABLE = 2;
    /** The text of ten thousand pages; the pool holds one answer a worker. */
    private static final int LONGEST = 64 << 20;

    private final ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module());

    void writeRequest(DataOutputStream out, String path) throws IOException {
        out.writeUTF(path);
        out.flush();
    }

    /** Null when the pool has nothing more to ask. */
    @Nullable
    String readRequest(DataInputStream in) throws IOException {
        try {
            return in.readUTF();
        } catch (EOFException e) {
            return null;
        }
    }

    void writeInspection(DataOutputStream out, Inspection inspection) throws IOException {
        write(out, INSPECTION, json.writeValueAsBytes(inspection));
    }

    void writeUnreadable(DataOutputStream out, String reason) throws IOException {
        write(out, UNREADABLE, reason.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws CannotRead when the worker could not read the file's bytes */
    Inspection readAnswer(DataInputStream in) throws IOException {
        int kind = in.readByte();
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new EOFException("not an answer of a worker");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the worker ended in the middle of an answer");
        }
        return switch (kind) {
            case INSPECTION -> json.readValue(body, Inspection.class);
            case UNREADABLE -> throw new CannotRead(new String(body, StandardCharsets.UTF_8));
            default -> throw new EOFException("not an answer of a worker");
        };
    }

    private static void write(DataOutputStream out, int kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    /** The bytes could not be read: a disk or a permission, not a fault of the file. */
    static final class CannotRead extends IOException {
        CannotRead(String reason) {
            super(reason);
        }
    }
}
