package vn.kholuutru.preservation.fixity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** How stored bytes are checked, on the store and on every target online (Thông tư 05/2025, yêu cầu 19–23). */
@ConfigMapping(prefix = "kho.fixity")
public interface FixityConfiguration {
    /**
     * Bytes that all checks of one process together read in a second. Default 52428800 (50 MiB). The whole archive with its
     * copies must fit into the cycle: 50 MiB/s reads 320 TiB in 75 days.
     */
    @WithDefault("52428800")
    long bytesPerSecond();

    /** How many objects are checked at a time. Default 2. */
    @WithDefault("2")
    int workers();

    /** When an object is checked again after it was stored, copied or repaired. Default PT24H. */
    @WithDefault("PT24H")
    Duration firstAgain();

    /** When an object is checked again after that. Default P75D, which leaves room before the limit. */
    @WithDefault("P75D")
    Duration cycle();

    /** No object may be unchecked longer; if one is, there is an alarm. Default P90D. */
    @WithDefault("P90D")
    Duration limit();

    /** How often the places are looked through for objects that the archive never wrote. Default P1D. */
    @WithDefault("P1D")
    Duration sweep();

    /** Folder in which damaged bytes are kept before they are put right. Default in the data folder. */
    @WithDefault("${kho.data}/damaged")
    Path damagedFolder();

    /** Folder of the daily logs of checks and their signatures. Default in the data folder. */
    @WithDefault("${kho.data}/fixity-log")
    Path logFolder();
}
