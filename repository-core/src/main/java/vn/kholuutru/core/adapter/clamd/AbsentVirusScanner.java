package vn.kholuutru.core.adapter.clamd;

import java.nio.file.Path;
import vn.kholuutru.core.port.VirusScanner;

/** Stands where no scanner is installed. */
public final class AbsentVirusScanner implements VirusScanner {
    private static final String REASON = "no scanner is installed";

    private final boolean tolerated;

    /** @param tolerated true to take files in all the same */
    public AbsentVirusScanner(boolean tolerated) {
        this.tolerated = tolerated;
    }

    @Override
    public Verdict scan(Path file) {
        return tolerated ? new Verdict.Tolerated(REASON) : new Verdict.NotScanned(REASON);
    }

    @Override
    public boolean present() {
        return false;
    }
}
