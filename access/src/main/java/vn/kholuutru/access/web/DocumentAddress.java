package vn.kholuutru.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.kholuutru.access.iiif.ImageRequest;

/** Where somebody is in a document: which page, which tab, and the search that led there. */
public record DocumentAddress(String id, int page, String tab, String query) {
    public String page(int number) {
        return address(number, tab);
    }

    public String tab(String name) {
        return address(page, name);
    }

    public String previous() {
        return page(page - 1);
    }

    public String next() {
        return page(page + 1);
    }

    /** The image of this page as it was scanned. */
    public String image() {
        return "/api/v1/documents/" + id + "/pages/" + page + "/image";
    }

    /** This page's picture as IIIF Image 3.0 addresses it. */
    public String picture() {
        return "/iiif/image/" + id + "/" + page;
    }

    /** The picture in a size to read it on the screen. */
    public String shown() {
        return picture() + "/" + ImageRequest.ON_SCREEN;
    }

    /** Where the words of the search stand, as IIIF Content Search 2.0 answers. */
    public String search() {
        return "/iiif/search/" + id + "?q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String address(int number, String name) {
        return "/tai-lieu/" + id + "?trang=" + number + "&muc=" + name
                + (query.isEmpty() ? "" : "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }
}
