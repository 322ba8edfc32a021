package vn.kholuutru.access.web;

import java.util.List;
import java.util.stream.IntStream;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;

/**
 * What the viewer shows of a document and which page of it.
 *
 * @param count pages to look at; a photograph is one
 * @param textPages pages to read, which differ from those to look at for office files
 * @param page asked for, within what there is
 * @param readable true when this visitor may look at it
 */
public record PagesInView(ContentKind kind, int count, int textPages, int page, boolean readable) {
    private static final int STRIP = 12;

    static PagesInView of(StoredAip aip, int textPages, int wanted, Visitor visitor, ReadingRights rights) {
        ContentKind kind =
                FileFormat.of(aip.facts().mediaType()).map(FileFormat::kind).orElse(ContentKind.PAGES);
        int count = kind == ContentKind.PICTURE ? 1 : aip.facts().pageCount();
        int last = Math.max(1, kind == ContentKind.OFFICE ? textPages : count);
        boolean readable = switch (kind) {
            case PAGES -> count > 0 && rights.mayReadPages(aip.accessLevel(), visitor);
            case PICTURE, OFFICE -> rights.mayReadPages(aip.accessLevel(), visitor);
            case SOUND, FILM -> rights.mayDownload(aip.accessLevel(), visitor);
        };
        return new PagesInView(kind, count, textPages, Math.clamp(wanted, 1, last), readable);
    }

    /** True when there is text to read for whoever may look at it. */
    boolean worded() {
        return readable && (kind == ContentKind.PAGES || kind == ContentKind.OFFICE);
    }

    boolean ofOffice() {
        return kind == ContentKind.OFFICE;
    }

    /** The thumbnails around the page. */
    List<StripPage> strip(DocumentAddress here) {
        int first = Math.max(1, Math.min(page - STRIP / 2, count - STRIP + 1));
        return IntStream.rangeClosed(first, Math.min(count, first + STRIP - 1))
                .mapToObj(number -> new StripPage(number, here.page(number), number == page))
                .toList();
    }

    public record StripPage(int number, String address, boolean current) {}
}
