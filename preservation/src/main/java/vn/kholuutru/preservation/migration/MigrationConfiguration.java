package vn.kholuutru.preservation.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Settings of representations and conversions. */
@ConfigMapping(prefix = "kho.preservation")
public interface MigrationConfiguration {
    /** Folder for copies of scans while a representation of them is made. Needs room for one scan at a time. */
    @WithDefault("${kho.data}/work/representations")
    Path workFolder();
}
