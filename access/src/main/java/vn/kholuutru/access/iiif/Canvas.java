package vn.kholuutru.access.iiif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import vn.kholuutru.access.viewing.PictureSize;

/** One page, picture or recording to look at (Presentation 3.0, 5.3). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "type", "label"})
public record Canvas(
        String id,
        String type,
        LanguageMap label,
        OptionalInt width,
        OptionalInt height,
        OptionalDouble duration,
        List<Resource> thumbnail,
        List<Resource> rendering,
        List<Painting> items) {

    static Canvas picture(String id, LanguageMap label, Resource body, Resource thumbnail, List<Resource> rendering) {
        return new Canvas(
                id,
                "Canvas",
                label,
                body.width(),
                body.height(),
                OptionalDouble.empty(),
                List.of(thumbnail),
                rendering,
                Painting.of(id, body));
    }

    /** The same in the measure of the page's own picture, which may be larger than what is painted of it. */
    Canvas sized(PictureSize picture) {
        return new Canvas(
                id,
                type,
                label,
                OptionalInt.of(picture.width()),
                OptionalInt.of(picture.height()),
                duration,
                thumbnail,
                rendering,
                items);
    }

    static Canvas recording(String id, LanguageMap label, Resource body) {
        return new Canvas(
                id,
                "Canvas",
                label,
                body.width(),
                body.height(),
                body.duration(),
                List.of(),
                List.of(),
                Painting.of(id, body));
    }

    /** A page of annotations that paint; here always one. */
    public record Painting(String id, String type, List<Paint> items) {
        static List<Painting> of(String canvas, Resource body) {
            return List.of(new Painting(
                    canvas + "/painting",
                    "AnnotationPage",
                    List.of(new Paint(canvas + "/painting/1", "Annotation", "painting", body, canvas))));
        }
    }

    /** Puts a picture or recording on the canvas. */
    public record Paint(String id, String type, String motivation, Resource body, String target) {}
}
