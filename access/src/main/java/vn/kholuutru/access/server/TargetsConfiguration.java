package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.storage.TargetKind;

/** The storage targets copies are kept on, each under its own name: {@code kho.targets.nha-kho-2.folder=…}. */
@ConfigMapping(prefix = "kho.targets")
public interface TargetsConfiguration {
    /** By name: lower-case letters, digits and hyphens. */
    @WithParentName
    Map<String, Target> targets();

    /** One target. */
    interface Target {
        /**
         * {@code folder}: a folder or mount; {@code s3}: a bucket; {@code offline}: media that are written as sets and put
         * away. Default folder.
         */
        @WithDefault("folder")
        TargetKind kind();

        /** Of a folder: where it is; made when it is new. Of offline media: where a medium is mounted to be written. */
        Optional<Path> folder();

        /** The serial number of the disk, the name of the bucket: targets with one medium are one copy. Must be given. */
        String medium();

        /** Where the medium stands. Must be given. */
        String site();

        /** Who answers for it, with a telephone number. Must be given. */
        String responsible();

        /** False for media and buckets that cannot be overwritten. Default true. */
        @WithDefault("true")
        boolean overwritable();

        /** Of offline media: the day the medium was made or first used, such as 2026-01-15. */
        Optional<LocalDate> made();

        /** Of offline media: its rated life in years; content must move a year before it ends. Default 5. */
        @WithDefault("5")
        int lifeYears();

        /**
         * File with the key that everything on the target is encrypted with: 64 hexadecimal digits, as {@code openssl rand
         * -hex 32} writes them. Keep it, and a copy of it, away from the target. Without it the target is not encrypted.
         */
        Optional<Path> keyFile();

        /** Of a bucket: address of the service, when it is not Amazon's. */
        Optional<URI> endpoint();

        /** Of a bucket: the region. Default us-east-1, which services of one's own take. */
        @WithDefault("us-east-1")
        String region();

        /** Of a bucket: its name. */
        Optional<String> bucket();

        /** Of a bucket: what all keys begin with, ending in a slash. */
        Optional<String> prefix();

        /** Of a bucket: the access key. */
        Optional<String> accessKey();

        /** Of a bucket: the secret key. Give it in the environment, as KHO_TARGETS_NAME_SECRET_KEY. */
        Optional<String> secretKey();

        /** Of a bucket with object lock: how long nobody can remove what was written. Needs overwritable=false. */
        Optional<Duration> lock();
    }
}
