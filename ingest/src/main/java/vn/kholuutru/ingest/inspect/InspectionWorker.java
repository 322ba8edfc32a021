package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Function;
import vn.kholuutru.core.worker.WorkerLoop;
import vn.kholuutru.ingest.signature.PdfSignatures;
import vn.kholuutru.ingest.signature.TrustFolder;

/** The process in which delivered files are opened: asked with a path, it answers with the inspection. */
final class InspectionWorker {
    private InspectionWorker() {}

    public static void main(String[] arguments) throws IOException {
        // Loads the validation profile while the first path is on its way.
        Thread.ofPlatform().daemon().name("warm-up").start(InspectionWorker::warmUp);
        serve(new ContentInspector(Ffprobe.installed(), new PdfSignatures(anchors(arguments)))::inspect);
    }

    /** The only argument, if any, is the folder of trust anchors. */
    private static List<X509Certificate> anchors(String[] arguments) {
        return arguments.length == 0 ? List.of() : TrustFolder.read(Path.of(arguments[0]));
    }

    static void serve(Function<Path, Inspection> inspector) throws IOException {
        WorkerLoop.serve(path -> InspectionAnswer.write(inspector.apply(Path.of(path))));
    }

    private static void warmUp() {
        try {
            PdfaVerdict.warmUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
