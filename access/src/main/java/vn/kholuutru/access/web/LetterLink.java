package vn.kholuutru.access.web;

import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.access.letters.WriteLetter;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.model.request.AccessRequest;

/**
 * A letter of a request that can be written by now, for {@code components/letter}.
 *
 * @param kind whose words are {@code letters.kind.<kind>}
 */
public record LetterLink(LetterKind kind, String address) {
    /** For the reader. */
    static List<LetterLink> forReader(AccessRequest request) {
        return of(request, List.of(LetterKind.REQUEST_SLIP, LetterKind.RESULT_NOTICE, LetterKind.APPOINTMENT));
    }

    /** For staff. */
    static List<LetterLink> forStaff(AccessRequest request) {
        return of(request, List.of(LetterKind.values()));
    }

    private static List<LetterLink> of(AccessRequest request, List<LetterKind> kinds) {
        List<LetterLink> links = new ArrayList<>();
        for (LetterKind kind : kinds) {
            if (WriteLetter.ready(kind, request)) {
                links.add(new LetterLink(kind, LetterFiles.address(kind, request)));
            }
        }
        return links;
    }
}
