package vn.kholuutru.ingest.inspect;

import java.time.Duration;
import java.util.List;

/**
 * The facts of a recording, as ffprobe tells them.
 *
 * @param container ffprobe's short name, such as {@code mp3} or {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param bitRate of the whole file in bits per second, 0 when unknown
 */
public record RecordingFacts(String container, Duration duration, long bitRate, List<Track> tracks)
        implements MediaFacts {
    public RecordingFacts {
        tracks = List.copyOf(tracks);
    }

    /** What a track carries; titles, covers and data are OTHER. */
    public enum TrackKind {
        SOUND,
        PICTURES,
        OTHER
    }

    /**
     * @param codec ffprobe's short name, such as {@code h264}
     * @param bitRate in bits per second, 0 when unknown
     */
    public record Track(TrackKind kind, String codec, long bitRate) {}

    /** The rate of the best track of the kind; of the whole file where the tracks tell none. */
    public long bitRateOf(TrackKind kind) {
        return tracks.stream()
                .filter(track -> track.kind() == kind && track.bitRate() > 0)
                .mapToLong(Track::bitRate)
                .max()
                .orElse(bitRate);
    }

    public boolean has(TrackKind kind) {
        return tracks.stream().anyMatch(track -> track.kind() == kind);
    }
}
