package vn.kholuutru.access.rest;

import java.util.Locale;
import vn.kholuutru.access.catalogue.FindAccompanyingFiles.Accompanying;

/**
 * A file that came with a hồ sơ without being a document of it. Its description and bytes are at {@code
 * /api/v1/documents/{id}} like those of a document.
 *
 * @param role cover or list
 * @param size in bytes
 * @param pageCount 0 when the format has no pages
 */
public record AccompanyingBody(
        String id, String code, String role, String mediaType, long size, int pageCount, String accessLevel) {
    static AccompanyingBody from(Accompanying file) {
        return new AccompanyingBody(
                file.id(),
                file.aip().code().value(),
                file.role().name().toLowerCase(Locale.ROOT),
                file.aip().facts().mediaType(),
                file.aip().facts().size(),
                file.aip().facts().pageCount(),
                file.aip().accessLevel().name().toLowerCase(Locale.ROOT));
    }
}
