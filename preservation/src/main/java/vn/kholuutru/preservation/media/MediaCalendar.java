package vn.kholuutru.preservation.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.kholuutru.core.model.copy.MediaDuty;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.MediaDrives;

/**
 * What is due with offline media: incremental sets daily, full sets monthly, every set read back within three years, media
 * replaced a year before their rated life ends (Thông tư 05/2025, Chương V). Days are those of Vietnam.
 */
final class MediaCalendar {
    private static final int READ_BACK_YEARS = 3;

    private final MediaDrives drives;

    MediaCalendar(MediaDrives drives) {
        this.drives = drives;
    }

    /** The earliest first. A target without a set owes its first ones today. */
    List<MediaDuty> duties(List<StorageTarget> targets, List<MediaSet> sets, Instant now) {
        List<MediaDuty> duties = new ArrayList<>();
        LocalDate today = day(now);
        for (StorageTarget target : targets) {
            if (!target.online()) {
                ofTarget(target.id(), sets, today, duties);
            }
        }
        duties.sort(null);
        return duties;
    }

    private void ofTarget(TargetId target, List<MediaSet> sets, LocalDate today, List<MediaDuty> duties) {
        List<MediaSet> whole = sets.stream()
                .filter(set -> set.target().equals(target) && set.writtenAt().isPresent())
                .toList();
        Optional<LocalDate> full = last(whole, set -> set.kind() == MediaSet.Kind.FULL);
        Optional<LocalDate> any = last(whole, set -> true);
        duties.add(new MediaDuty(
                MediaDuty.Kind.FULL_SET,
                target,
                target.value(),
                full.map(day -> day.plusMonths(1)).orElse(today)));
        any.ifPresent(day ->
                duties.add(new MediaDuty(MediaDuty.Kind.INCREMENTAL_SET, target, target.value(), day.plusDays(1))));
        for (MediaSet set : whole) {
            set.checkedAt()
                    .ifPresent(at -> duties.add(new MediaDuty(
                            MediaDuty.Kind.READ_BACK, target, set.id(), day(at).plusYears(READ_BACK_YEARS))));
        }
        drives.endOfLife(target)
                .ifPresent(end ->
                        duties.add(new MediaDuty(MediaDuty.Kind.MIGRATION, target, target.value(), end.minusYears(1))));
    }

    private static Optional<LocalDate> last(List<MediaSet> whole, Predicate<MediaSet> wanted) {
        return whole.stream()
                .filter(wanted)
                .flatMap(set -> set.writtenAt().stream())
                .map(MediaCalendar::day)
                .max(LocalDate::compareTo);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Vietnam.ZONE);
    }
}
