package vn.kholuutru.access.iiif;

import java.util.List;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** How an image request is refused (Image 3.0, 7): wrongly written, or right but not offered here. */
final class ImageRefusals {
    private ImageRefusals() {}

    /** 400: not written as the standard says, or nothing of the picture lies there. */
    static ProblemException wrong(String part, String value) {
        return new ProblemException(new Problem.Invalid("IIIF_SYNTAX", List.of(part, shown(value))));
    }

    /** 501: a feature that level 2 does not ask for. */
    static ProblemException notOffered(String part, String value) {
        return new ProblemException(new Problem.Invalid("IIIF_UNSUPPORTED", List.of(part, shown(value))));
    }

    private static String shown(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
