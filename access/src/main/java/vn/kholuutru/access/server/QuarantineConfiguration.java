package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where files lie that may be neither stored nor shown. */
@ConfigMapping(prefix = "kho.ingest.quarantine")
public interface QuarantineConfiguration {
    /**
     * Folder of refused files that are secret or infected, for the archive's own account only (0700). Another disk is well:
     * an encrypted one, which backups leave out. Several processes on one database must share it.
     */
    @WithDefault("${kho.data}/quarantine")
    Path folder();
}
