package vn.kholuutru.access.web;

import java.util.OptionalInt;
import vn.kholuutru.access.citation.ArchivalCitation;
import vn.kholuutru.access.citation.CitedDocument;
import vn.kholuutru.access.citation.HeadTags;

/**
 * A document's citation on its page.
 *
 * @param words the archival citation
 * @param permanent the lasting address of the document
 * @param page the lasting address of the page that is looked at; that of the document on its first page
 * @param files what the addresses of its reference files begin with
 */
public record CitationView(String words, String permanent, String page, String files, HeadTags head) {
    static CitationView of(CitedDocument document, int page, String id) {
        boolean within = page > 1;
        return new CitationView(
                ArchivalCitation.of(document, within ? OptionalInt.of(page) : OptionalInt.empty())
                        .words(),
                document.address(),
                within ? document.address() + "?trang=" + page : document.address(),
                "/api/v1/documents/" + id + "/citation.",
                HeadTags.of(document));
    }
}
