package vn.kholuutru.ingest.inspect;

import java.nio.file.Path;
import vn.kholuutru.core.port.VirusScanner;
import vn.kholuutru.core.port.VirusScanner.Verdict;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.inspect.Inspection.VirusCheck;

/** Lets no parser open a file before the virus scanner has seen it. */
public final class GuardedInspector implements FileInspector {
    private final FileInspector inspector;
    private final VirusScanner scanner;

    public GuardedInspector(FileInspector inspector, VirusScanner scanner) {
        this.inspector = inspector;
        this.scanner = scanner;
    }

    @Override
    public Inspection inspect(Path file) {
        return switch (scanner.scan(file)) {
            case Verdict.Clean(String engine) -> inspector.inspect(file).after(new VirusCheck(true, engine));
            case Verdict.Infected(String signature) ->
                ScanInspector.unopened(file, new Obstacle("VIRUS_FOUND", signature));
            case Verdict.NotScanned(String reason) ->
                ScanInspector.unopened(file, new Obstacle("VIRUS_NOT_SCANNED", reason));
            case Verdict.Tolerated(String reason) ->
                scanner.present()
                        ? inspector.inspect(file).after(new VirusCheck(false, reason))
                        : inspector.inspect(file);
        };
    }

    @Override
    public void close() {
        inspector.close();
    }
}
