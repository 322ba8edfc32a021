package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The archive's time goes on from the latest it has written down, also when the machine's clock was set back. */
@ConfigMapping(prefix = "kho.clock")
public interface ClockConfiguration {
    /** True for one start after a clock that had been ahead was put right: the archive forgets the later times it noted. */
    @WithDefault("false")
    boolean trustMachine();
}
