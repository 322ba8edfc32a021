package vn.kholuutru.access.viewing;

import java.awt.Rectangle;

/**
 * A word of a page and where it stands on the picture, in pixels.
 *
 * @param line counted in the order of reading; words on one line may share a box
 */
public record PlacedWord(String text, int line, int left, int top, int width, int height) {
    public PlacedWord {
        if (text.isEmpty() || line < 0 || left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("a word stands somewhere on the page");
        }
    }

    public Rectangle box() {
        return new Rectangle(left, top, width, height);
    }
}
