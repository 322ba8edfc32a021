package vn.kholuutru.access.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.storage.TargetKind;

class ThreeTwoOneCheckTest {
    private static final StorageTarget DISK = target("a", TargetKind.FOLDER, "DISK-1", "Nhà kho 1", true);

    @Test
    void twoMediaAtTwoSitesOneOfThemWriteOnceOrOfflineAreEnough() {
        assertThat(ThreeTwoOneCheck.holds(List.of(DISK, target("b", TargetKind.S3, "bucket", "Nhà kho 2", false))))
                .isTrue();
        assertThat(ThreeTwoOneCheck.holds(List.of(DISK, target("b", TargetKind.OFFLINE, "LTO", "Nhà kho 2", true))))
                .isTrue();
    }

    @Test
    void oneSiteOneMediumOrOnlyCopiesThatCanBeOverwrittenAreNot() {
        assertThat(ThreeTwoOneCheck.holds(List.of())).isFalse();
        assertThat(ThreeTwoOneCheck.holds(List.of(DISK, target("b", TargetKind.FOLDER, "DISK-2", "Nhà kho 2", true))))
                .isFalse();
        assertThat(ThreeTwoOneCheck.holds(List.of(DISK, target("b", TargetKind.FOLDER, "DISK-2", "Nhà kho 1", false))))
                .isFalse();
        assertThat(ThreeTwoOneCheck.holds(List.of(DISK, target("b", TargetKind.FOLDER, "DISK-1", "Nhà kho 2", false))))
                .isFalse();
    }

    private static StorageTarget target(String id, TargetKind kind, String medium, String site, boolean overwritable) {
        return new StorageTarget(new TargetId(id), kind, medium, site, "Nguyễn Thị Lan", overwritable, false);
    }
}
