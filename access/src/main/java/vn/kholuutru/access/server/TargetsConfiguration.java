package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
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
    }
}
