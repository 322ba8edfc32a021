package vn.kholuutru.preservation.copy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How copies are made on the storage targets. */
@ConfigMapping(prefix = "kho.copies")
public interface CopyConfiguration {
    /**
     * How many independent copies every object must have beside the store itself; targets on one medium count once. Default 2
     * (Thông tư 05/2025 Điều 27.1). Less is no archive.
     */
    @WithDefault("2")
    int wanted();

    /** How many objects are copied onto one target at a time. Default 2; more helps targets that are far away. */
    @WithDefault("2")
    int parallel();

    /** How soon after it was stored an object must have its copies; later is an alarm. Default P1D, a day. */
    @WithDefault("P1D")
    Duration within();

    /** Bytes that are left free on a target; a target with less gets no more copies, and an alarm. Default 1 GiB. */
    @WithDefault("1073741824")
    long reserve();
}
