package vn.kholuutru.core.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.logging.LogManager;

/**
 * The worker's side: reads a request from standard input, writes the answer to standard output, and so on until standard
 * input ends. Everything a parser prints goes to standard error.
 */
public final class WorkerLoop {
    private WorkerLoop() {}

    /**
     * Serves until nobody asks any more.
     *
     * @param work an {@link UncheckedIOException} of it says that bytes could not be read; any other exception ends the
     *     worker
     */
    public static void serve(Function<String, byte[]> work) throws IOException {
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            for (String request = WorkerMessages.readRequest(in);
                    request != null;
                    request = WorkerMessages.readRequest(in)) {
                try {
                    WorkerMessages.writeDone(out, work.apply(request));
                } catch (UncheckedIOException e) {
                    WorkerMessages.writeCannotRead(out, String.valueOf(e.getCause()));
                }
            }
        }
    }
}
