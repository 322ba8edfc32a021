package vn.kholuutru.core.versioning;

import java.util.List;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.StoredAip;

/**
 * What is to be different in the next version of an AIP; everything else stays.
 *
 * @param facts of the main file after the change
 * @param files changed or added
 * @param events that say why and by whom; kept only when something really changes
 */
public record Change(
        StoredAip aip,
        Description description,
        ContentFacts facts,
        List<ContentFile> files,
        List<PreservationEvent> events) {
    public Change {
        files = List.copyOf(files);
        events = List.copyOf(events);
    }

    /** No change yet. */
    public static Change of(StoredAip aip) {
        return new Change(aip, aip.description(), aip.facts(), List.of(), List.of());
    }

    public Change describedBy(Description corrected) {
        return new Change(aip, corrected, facts, files, events);
    }

    /** Other bytes take the place of the main file; the old ones stay in their version. */
    public Change withMainFile(ContentFile file) {
        return new Change(aip, description, file.facts(), plus(files, file), events);
    }

    /** A further file beside the main one, such as a representation for preservation. */
    public Change withFile(ContentFile file) {
        return new Change(aip, description, facts, plus(files, file), events);
    }

    public Change because(PreservationEvent event) {
        return new Change(aip, description, facts, files, plus(events, event));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
