package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.viewing.OpenScans;
import vn.kholuutru.access.viewing.PageImageCache;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.DipRegister;

/**
 * Deletes what is over: first the bytes, then the line in the audit log, then the state, so that an interrupted deletion is finished by
 * the next one. The store is not asked: what it does not find any more is deleted nevertheless. Whether a DIP may be used is asked of the clock at every request and does not wait for this.
 */
@Singleton
public class EndDips {
    private static final Logger LOG = LoggerFactory.getLogger(EndDips.class);
    private static final int AT_ONCE = 200;
    private static final Duration DRAWN_LATE = Duration.ofMinutes(1);
    private static final int LOOKED_AT = 5_000;

    private final DipRegister dips;
    private final DipFolder folder;
    private final PageImageCache images;
    private final OpenScans scans;
    private final AuditTrail audit;
    private final AlarmRegister alarms;
    private final Clock clock;
    private final Map<AipId, Instant> forgotten = new HashMap<>();
    private final Postponements postponed = new Postponements();

    public EndDips(
            DipRegister dips,
            DipFolder folder,
            PageImageCache images,
            OpenScans scans,
            AuditTrail audit,
            AlarmRegister alarms,
            Clock clock) {
        this.dips = dips;
        this.folder = folder;
        this.images = images;
        this.scans = scans;
        this.audit = audit;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Deletes what is due; answers how many there were, at most {@value #AT_ONCE}. One that cannot be deleted hinders no other. */
    public synchronized int endDue() {
        Instant now = clock.instant();
        forgetWhatWasDrawnLate(now);
        List<Dip> over = dips.toDelete(now, LOOKED_AT);
        postponed.keepOnly(over.stream().map(Dip::id).toList());
        List<Dip> due = over.stream()
                .filter(dip -> !postponed.holdsBack(dip.id(), now))
                .limit(AT_ONCE)
                .toList();
        for (Dip dip : due) {
            try {
                end(dip, now);
            } catch (IOException | RuntimeException notNow) {
                int attempts = postponed.add(dip.id(), now);
                LOG.error("dip not deleted id={}, tried again, attempts={}", dip.id(), attempts, notNow);
            }
        }
        return due.size();
    }

    /** When the archive starts: half-made files, and those of DIPs that nobody knows or that are deleted, are removed. */
    public void tidy() {
        try {
            for (UUID id : folder.present()) {
                Optional<Dip> known = dips.find(id);
                if (known.isEmpty() || known.orElseThrow().state() == DipState.DELETED) {
                    folder.delete(id);
                } else {
                    folder.clear(id, known.flatMap(Dip::file).map(Dip.DipFile::sha256));
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A page whose drawing had begun before its right ended was kept after all. */
    private void forgetWhatWasDrawnLate(Instant now) {
        List<AipId> late = forgotten.entrySet().stream()
                .filter(one -> !now.isBefore(one.getValue().plus(DRAWN_LATE)))
                .map(Map.Entry::getKey)
                .toList();
        for (AipId document : late) {
            try {
                forget(document, now);
                forgotten.remove(document);
            } catch (IOException | RuntimeException notNow) {
                LOG.error("pages drawn late not deleted document={}, tried again", document, notNow);
            }
        }
    }

    /** Deletes the pages that are drawn of a document nobody may read; those that somebody draws just now go a minute later. */
    synchronized void forget(AipId document) {
        Instant now = clock.instant();
        forgotten.put(document, now);
        try {
            forget(document, now);
        } catch (IOException notNow) {
            LOG.error("pages drawn late not deleted document={}, tried again", document, notNow);
        }
    }

    private void forget(AipId document, Instant now) throws IOException {
        if (!dips.anyReading(document, now)) {
            images.forget(document);
            scans.forget(document);
        }
    }

    private void end(Dip dip, Instant now) throws IOException {
        folder.delete(dip.id());
        forget(dip.document(), now);
        forgotten.put(dip.document(), now);
        audit.noteByItself(AuditAction.DIP_DELETED, dip);
        dips.deleted(dip.id());
        alarms.settle(AlarmKind.DIP_NOT_MADE, dip.id().toString(), "");
        LOG.info("dip deleted id={} kind={}", dip.id(), dip.kind());
    }
}
