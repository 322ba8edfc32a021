package vn.kholuutru.ingest.inspect;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.logging.LogManager;

/**
 * The process in which delivered files are opened: reads a path from standard input, writes the inspection to standard
 * output, and so on until standard input ends. Everything a parser prints goes to standard error.
 */
final class InspectionWorker {
    private InspectionWorker() {}

    public static void main(String[] arguments) throws IOException {
        // Loads the validation profile while the first path is on its way.
        Thread.ofPlatform().daemon().name("warm-up").start(InspectionWorker::warmUp);
        serve(new ScanInspector()::inspect);
    }

    static void serve(Function<Path, Inspection> inspector) throws IOException {
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            WorkerMessages messages = new WorkerMessages();
            for (String path = messages.readRequest(in); path != null; path = messages.readRequest(in)) {
                try {
                    messages.writeInspection(out, inspector.apply(Path.of(path)));
                } catch (UncheckedIOException e) {
                    messages.writeUnreadable(out, String.valueOf(e.getCause()));
                }
            }
        }
    }

    private static void warmUp() {
        try {
            PdfaVerdict.warmUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
