package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who proves when documents were there. Without an authority, a trial one is made at the first start. */
@ConfigMapping(prefix = "kho.evidence")
public interface TimeStampConfiguration {
    /** Address of a time-stamping authority (RFC 3161 over HTTP). Default: a trial one of the archive's own. */
    Optional<URI> tsaUrl();

    /** User at the authority, when it asks for one. */
    Optional<String> tsaUser();

    /** Password at the authority. Give it as KHO_EVIDENCE_TSA_PASSWORD, not in a file. */
    Optional<String> tsaPassword();

    /** How long the authority may take to answer. */
    @WithDefault("PT30S")
    Duration tsaTimeout();

    /** PEM files of the certificates the authority's chain may end at. Default: the trial authority's, if it is used. */
    Optional<List<Path>> trustAnchors();
}
