package vn.kholuutru.access.dip;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Copies and packages for readers. */
@ConfigMapping(prefix = "kho.dips")
public interface DipConfiguration {
    /**
     * The archive's address as the public types it, with a slash at the end. It is printed on certified copies, as text and as QR code,
     * and cannot be changed there later.
     */
    @WithDefault("http://localhost:8080/")
    URI publicAddress();

    /** How often the archive looks for copies to make and to delete; 0 leaves that to other processes. */
    @WithDefault("PT5S")
    Duration lookEvery();

    /** How often one network address may ask for the authenticity of a copy in a minute. */
    @WithDefault("30")
    int confirmationsPerMinute();

    /** Free space of the data disk, in MiB, that files for readers may not take; they are made when there is room again. */
    @WithDefault("1024")
    long minimumFreeMebibytes();

    /** The largest file whose authenticity may be asked for, in bytes. */
    @WithDefault("268435456")
    long largestConfirmed();

    /** How many pages of what was granted to be read are drawn before the reader comes; 0 for none. */
    @WithDefault("50")
    int pagesDrawnAhead();
}
