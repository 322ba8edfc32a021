package vn.kholuutru.core.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What pool and worker say to each other: a text one way; one kind byte, a length and a body or a reason the other way. */
final class WorkerMessages {
    private static final int DONE = 1;
    private static final int CANNOT_READ = 2;
    /** The text of ten thousand pages; the pool holds one answer a worker. */
    private static final int LONGEST = 64 << 20;

    private WorkerMessages() {}

    static void writeRequest(DataOutputStream out, String request) throws IOException {
        byte[] text = request.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        out.flush();
    }

    /** Null when the pool has nothing more to ask. */
    @Nullable
    static String readRequest(DataInputStream in) throws IOException {
        try {
            return new String(body(in), StandardCharsets.UTF_8);
        } catch (EOFException e) {
            return null;
        }
    }

    static void writeDone(DataOutputStream out, byte[] body) throws IOException {
        write(out, DONE, body);
    }

    static void writeCannotRead(DataOutputStream out, String reason) throws IOException {
        write(out, CANNOT_READ, reason.getBytes(StandardCharsets.UTF_8));
    }

    static WorkerAnswer readAnswer(DataInputStream in) throws IOException {
        int kind = in.readByte();
        byte[] body = body(in);
        return switch (kind) {
            case DONE -> new WorkerAnswer.Done(body);
            case CANNOT_READ -> new WorkerAnswer.CannotRead(new String(body, StandardCharsets.UTF_8));
            default -> throw new EOFException("not an answer of a worker");
        };
    }

    private static byte[] body(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new EOFException("not a message of a worker");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("a message that ends in its middle");
        }
        return body;
    }

    private static void write(DataOutputStream out, int kind, byte[] body) throws IOException {
        out.writeByte(kind);
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }
}
