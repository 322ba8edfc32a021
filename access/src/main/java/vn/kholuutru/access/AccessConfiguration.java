package vn.kholuutru.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the reading side. */
@ConfigMapping(prefix = "kho.access")
public interface AccessConfiguration {
    /**
     * Whether open documents (chế độ sử dụng Công khai) can be read page by page without an account. Default false,
     * because Điều 32.4 of TT 05/2025 asks for an account; the demonstration sets it to true.
     */
    @WithDefault("false")
    boolean anonymousReading();

    /** Name of the institution at the head of every page. Change it to the archive's own. */
    @WithDefault("Kho lưu trữ số")
    String institution();

    /** Address of the archive at the foot of every page. */
    @WithDefault("Trung tâm Lưu trữ lịch sử tỉnh")
    String address();

    /** Most bytes of page images kept on disk, default 2 GiB; the longest unused are dropped first. */
    @WithDefault("2147483648")
    long pageImageBytes();

    /** Most scans held open for reading at the same time, default 8; each needs a few megabytes of memory. */
    @WithDefault("8")
    int openScans();

    /** Longest life of an access token in days, default 365. */
    @WithDefault("365")
    int longestTokenDays();

    /** How long a session of a browser lasts at most, however much it is used, default PT12H; then one signs in again. */
    @WithDefault("PT12H")
    Duration longestSession();
}
