package vn.kholuutru.core.adapter.clamd;

import java.nio.file.Path;
import vn.kholuutru.core.port.VirusScanner;

/** Goes on without an answer; what is found is found all the same. */
public final class TolerantVirusScanner implements VirusScanner {
    private final VirusScanner scanner;

    public TolerantVirusScanner(VirusScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Verdict scan(Path file) {
        Verdict verdict = scanner.scan(file);
        return verdict instanceof Verdict.NotScanned(String reason) ? new Verdict.Tolerated(reason) : verdict;
    }

    @Override
    public boolean present() {
        return scanner.present();
    }
}
