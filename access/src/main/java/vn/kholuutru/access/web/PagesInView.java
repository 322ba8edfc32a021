package vn.kholuutru.access.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kholuutru.access.security.Permission;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.Dip;

/**
 * What the viewer shows of a document and which page of it.
 *
 * @param count pages to look at; a photograph is one
 * @param textPages pages to read, which differ from those to look at for office files
 * @param page asked for, within what there is
 * @param permission why this visitor may look at the page, or why not
 * @param closed pages around it that are kept from the visitor
 */
public record PagesInView(
        ContentKind kind, int count, int textPages, int page, Permission permission, Set<Integer> closed) {
    private static final int STRIP = 12;

    static PagesInView of(StoredAip aip, int textPages, int wanted, Visitor visitor, ReadingRights rights) {
        ContentKind kind =
                FileFormat.of(aip.facts().mediaType()).map(FileFormat::kind).orElse(ContentKind.PAGES);
        int count = kind == ContentKind.PICTURE ? 1 : aip.facts().pageCount();
        int last = Math.max(1, kind == ContentKind.OFFICE ? textPages : count);
        int page = Math.clamp(wanted, 1, last);
        Permission permission = switch (kind) {
            case PAGES, PICTURE, OFFICE -> rights.toReadPage(aip, page, visitor);
            case SOUND, FILM -> rights.toDownload(aip, visitor);
        };
        Set<Integer> closed = IntStream.rangeClosed(page - STRIP, page + STRIP)
                .filter(near -> rights.isClosedTo(aip, near, visitor))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        return new PagesInView(kind, count, textPages, page, permission, closed);
    }

    /** True when this visitor may look at the page. */
    boolean readable() {
        return permission.readable() && (kind != ContentKind.PAGES || count > 0);
    }

    /** The code of why not; empty when it is readable. */
    String refusal() {
        return permission instanceof Permission.Refused refused ? refused.code() : "";
    }

    /** What the visitor reads it by; empty when no grant is needed. */
    Optional<Dip> grant() {
        return permission instanceof Permission.Granted granted ? Optional.of(granted.dip()) : Optional.empty();
    }

    /** True when there is text to read for this visitor; under a grant only images are. */
    boolean worded() {
        return readable() && grant().isEmpty() && (kind == ContentKind.PAGES || kind == ContentKind.OFFICE);
    }

    boolean ofOffice() {
        return kind == ContentKind.OFFICE;
    }

    /** The thumbnails around the page. */
    List<StripPage> strip(DocumentAddress here) {
        int first = Math.max(1, Math.min(page - STRIP / 2, count - STRIP + 1));
        return IntStream.rangeClosed(first, Math.min(count, first + STRIP - 1))
                .mapToObj(number -> new StripPage(number, here.page(number), number == page, closed.contains(number)))
                .toList();
    }

    /** @param closed kept from the visitor: no thumbnail is shown of it */
    public record StripPage(int number, String address, boolean current, boolean closed) {}
}
