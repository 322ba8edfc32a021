package vn.kholuutru.access.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;

class ConfiguredTargetsTest {
    @TempDir
    Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void describesTargetsInTheOrderOfTheirNames() {
        describe("tinh-ban", "folder", folder.resolve("b").toString());
        describe("nha-kho-2", "folder", folder.resolve("a").toString());
        settings.put("kho.targets.nha-kho-2.overwritable", "false");

        assertThat(targets().all()).extracting(target -> target.id().value()).containsExactly("nha-kho-2", "tinh-ban");
        assertThat(targets().all()).extracting(StorageTarget::overwritable).containsExactly(false, true);
        assertThat(targets().open(new TargetId("nha-kho-2"))).isPresent();
        assertThat(targets().open(new TargetId("khac"))).isEmpty();
    }

    @Test
    void takesTheSecretKeyOfABucketFromTheEnvironment() {
        describe("kho-s3", "bucket", "kho-h49");
        settings.put("kho.targets.kho-s3.kind", "s3");
        settings.put("kho.targets.kho-s3.endpoint", "http://127.0.0.1:9/");
        settings.put("kho.targets.kho-s3.access-key", "kho");
        environment.put("KHO_TARGETS_KHO_S3_SECRET_KEY", "secret");

        assertThat(targets().all()).hasSize(1);
        assertThat(targets().open(new TargetId("kho-s3"))).isPresent();
    }

    @Test
    void opensOfflineMediaOnlyAsDrives() throws Exception {
        describe("bang-tu", "folder", folder.resolve("bang").toString());
        settings.put("kho.targets.bang-tu.kind", "offline");
        settings.put("kho.targets.bang-tu.made", "2026-01-15");
        settings.put("kho.targets.bang-tu.life-years", "10");
        TargetId tapes = new TargetId("bang-tu");

        assertThat(targets().open(tapes)).isEmpty();
        assertThat(targets().folder(tapes)).isEmpty();
        Files.createDirectory(folder.resolve("bang"));
        assertThat(targets().folder(tapes)).contains(folder.resolve("bang"));
        assertThat(targets().endOfLife(tapes)).contains(LocalDate.of(2036, 1, 15));
    }

    @Test
    void saysWhichSettingDoesNotFit() throws Exception {
        describe("nha-kho-2", "region", "x");
        assertThatThrownBy(this::targets).hasMessageContaining("kho.targets.nha-kho-2.folder");

        settings.put("kho.targets.nha-kho-2.folder", folder.toString());
        settings.put("kho.targets.nha-kho-2.key-file", folder.resolve("key").toString());
        Files.writeString(folder.resolve("key"), "0".repeat(64));
        assertThatThrownBy(this::targets).hasMessageContaining("kho.targets.nha-kho-2.key-file");
    }

    private void describe(String name, String setting, String value) {
        settings.put("kho.targets." + name + ".medium", "M-" + name);
        settings.put("kho.targets." + name + ".site", "Nhà kho số 2");
        settings.put("kho.targets." + name + ".responsible", "Nguyễn Thị Lan");
        settings.put("kho.targets." + name + "." + setting, value);
    }

    private ConfiguredTargets targets() {
        TargetsConfiguration configuration = new SmallRyeConfigBuilder()
                .withMapping(TargetsConfiguration.class)
                .withSources(
                        new PropertiesConfigSource(settings, "settings", 100), new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(TargetsConfiguration.class);
        return new ConfiguredTargets(configuration, folder.resolve("work"), Clock.systemUTC());
    }
}
