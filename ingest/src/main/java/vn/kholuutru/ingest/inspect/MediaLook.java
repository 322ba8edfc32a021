package vn.kholuutru.ingest.inspect;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/** What an inspector of one kind of content found. */
record MediaLook(Optional<MediaFacts> facts, List<Obstacle> obstacles) {
    MediaLook {
        obstacles = List.copyOf(obstacles);
    }

    static MediaLook of(MediaFacts facts, List<Obstacle> obstacles) {
        return new MediaLook(Optional.of(facts), obstacles);
    }

    /** The file could not, or must not, be looked into any further. */
    static MediaLook stopped(String fault, String detail) {
        return new MediaLook(Optional.empty(), List.of(new Obstacle(fault, detail)));
    }
}
