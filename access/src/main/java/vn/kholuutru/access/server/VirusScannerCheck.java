package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.kholuutru.core.port.VirusScanner;

/** What comes from outside should be scanned. */
@ApplicationScoped
class VirusScannerCheck implements ProductionCheck {
    private final VirusScanner scanner;

    VirusScannerCheck(VirusScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Optional<Caution> look() {
        return scanner.present()
                ? Optional.empty()
                : Optional.of(new Caution("kho.ingest.virus.clamd", "caution-no-virus-scanner"));
    }
}
