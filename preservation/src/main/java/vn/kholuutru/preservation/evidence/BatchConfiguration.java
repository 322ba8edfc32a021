package vn.kholuutru.preservation.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How versions share time stamps. */
@ConfigMapping(prefix = "kho.evidence.batch")
public interface BatchConfiguration {
    /** How many versions share one time stamp at most. More makes fewer time stamps and longer lists to read. */
    @WithDefault("4096")
    int size();

    /** How long a stored version waits at most for others to share its time stamp. */
    @WithDefault("PT10M")
    Duration patience();

    /** How often the archive looks for versions that have no time stamp yet. */
    @WithDefault("PT20S")
    Duration lookAgain();

    /** When a stored version has waited this long for its time stamp, the alarm TIMESTAMP_LATE is raised. */
    @WithDefault("P1D")
    Duration lateAfter();

    /** How long before its certificate expires a time stamp is renewed. */
    @WithDefault("P90D")
    Duration renewBefore();
}
