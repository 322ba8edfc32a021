package vn.kholuutru.access.iiif;

import java.net.URI;
import vn.kholuutru.core.model.oais.AipId;

/**
 * The addresses under which the archive answers IIIF, whole, as viewers elsewhere need them.
 *
 * @param archive its own address as the asker wrote it, with a slash at the end
 */
public record Addresses(URI archive) {
    public String image(AipId document, int page) {
        return of("iiif/image/" + document + "/" + page);
    }

    public String manifest(AipId document) {
        return of("iiif/presentation/" + document + "/manifest");
    }

    public String canvas(AipId document, int page) {
        return of("iiif/presentation/" + document + "/canvas/" + page);
    }

    public String search(AipId document) {
        return of("iiif/search/" + document);
    }

    /** @param path without a slash before it */
    public String of(String path) {
        return archive.resolve("/" + path).toString();
    }
}
