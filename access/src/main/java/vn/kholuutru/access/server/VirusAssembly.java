package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.server.VirusConfiguration.Unscanned;
import vn.kholuutru.core.adapter.clamd.AbsentVirusScanner;
import vn.kholuutru.core.adapter.clamd.ClamdAddress;
import vn.kholuutru.core.adapter.clamd.ClamdVirusScanner;
import vn.kholuutru.core.adapter.clamd.TolerantVirusScanner;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.VirusScanner;

/** The virus scanner: the one that was named, else one that is there. */
@ApplicationScoped
class VirusAssembly {
    private static final Logger LOG = LoggerFactory.getLogger(VirusAssembly.class);
    private static final String NONE = "none";
    private static final List<String> USUAL_SOCKETS =
            List.of("/run/clamav/clamd.ctl", "/run/clamd.scan/clamd.sock", "/var/run/clamd.sock");

    @Produces
    @ApplicationScoped
    VirusScanner scanner(VirusConfiguration configuration, ManifestSigner signer) {
        Optional<ClamdVirusScanner> clamd = clamd(configuration);
        boolean tolerated =
                new UnscannedPolicy(clamd.isPresent(), signer.forTrialOnly()).decide(configuration.unscanned())
                        == Unscanned.WARN;
        if (clamd.isEmpty()) {
            return new AbsentVirusScanner(tolerated);
        }
        return tolerated ? new TolerantVirusScanner(clamd.get()) : clamd.get();
    }

    private static Optional<ClamdVirusScanner> clamd(VirusConfiguration configuration) {
        if (configuration.clamd().isPresent()) {
            return configuration
                    .clamd()
                    .filter(address -> !address.equals(NONE))
                    .map(address -> scannerAt(address, configuration));
        }
        for (String socket : USUAL_SOCKETS) {
            ClamdVirusScanner found = scannerAt(socket, configuration);
            if (found.answers()) {
                LOG.info("clamd found at {}", socket);
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static ClamdVirusScanner scannerAt(String address, VirusConfiguration configuration) {
        return new ClamdVirusScanner(ClamdAddress.parse(address), configuration.patience(), configuration.parallel());
    }
}
