package vn.kholuutru.ingest.validation.rule;

import java.util.List;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.inspect.RecordingFacts;
import vn.kholuutru.ingest.inspect.RecordingFacts.TrackKind;
import vn.kholuutru.ingest.validation.ValidationRule;

/**
 * Sound has at least 128 kbit/s and moving pictures at least 1,500 kbit/s (TT 05/2025, Điều 8; known from a digest, where
 * another implementation reads 1,500 for sound too). A film is judged by its pictures.
 */
public final class RecordingHasSufficientBitRate implements ValidationRule {
    private static final Fault BITRATE_TOO_LOW = Fault.of(
                    "BITRATE_TOO_LOW",
                    "RecordingHasSufficientBitRate",
                    Severity.ERROR,
                    Clause.MEDIA,
                    "FaultyRecordingsIT#soundOfSixtyFourKilobits")
            .negotiable();

    private static final int SOUND = 128;
    private static final int PICTURES = 1500;
    /** Encoders meet a nominal rate on the average of a long recording: one in twenty is no fault. */
    private static final double TOLERATED = 0.95;

    @Override
    public List<Fault> faults() {
        return List.of(BITRATE_TOO_LOW);
    }

    @Override
    public List<Finding> check(DeliveredDocument document, Inspection inspection, Agreement agreement) {
        if (!(inspection.media().orElse(null) instanceof RecordingFacts recording)) {
            return List.of();
        }
        boolean film = recording.has(TrackKind.PICTURES);
        int required = film ? PICTURES : SOUND;
        long found = Math.round(recording.bitRateOf(film ? TrackKind.PICTURES : TrackKind.SOUND) / 1000.0);
        return found >= required * TOLERATED
                ? List.of()
                : List.of(Judgement.finding(
                        document, agreement, BITRATE_TOO_LOW, Long.toString(found), Integer.toString(required)));
    }
}
