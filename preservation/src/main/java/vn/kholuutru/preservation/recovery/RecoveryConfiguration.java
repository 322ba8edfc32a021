package vn.kholuutru.preservation.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How old the last backup and the last restore drill may be. */
@ConfigMapping(prefix = "kho.recovery")
public interface RecoveryConfiguration {
    /**
     * How old the last backup may be before an alarm is raised. Default PT36H: a backup a day (Thông tư 05/2025, Chương V)
     * and half a day to take it.
     */
    @WithDefault("PT36H")
    Duration backupWithin();

    /** How long ago restoring may have been tried before an alarm is raised. Default P92D, a quarter (QCVN 12:2026 3.12). */
    @WithDefault("P92D")
    Duration drillWithin();
}
