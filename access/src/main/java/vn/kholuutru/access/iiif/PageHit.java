package vn.kholuutru.access.iiif;

import java.awt.Rectangle;
import java.util.List;

/**
 * A find on a page.
 *
 * @param page from 1
 * @param boxes one for each line it stands on, in pixels of the page's picture
 * @param text the words as the page has them
 * @param before some words before it, for context; so {@code after}
 */
record PageHit(int page, List<Rectangle> boxes, String text, String before, String after) {
    PageHit {
        boxes = List.copyOf(boxes);
    }
}
