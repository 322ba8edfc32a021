package vn.kholuutru.access.viewing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The size of a page's picture and the words on it, in the order of reading.
 *
 * @param size {@code 0} words is a page nobody has read for us
 */
public record PageWords(PictureSize size, List<PlacedWord> words) {
    private static final String BETWEEN = "\t";

    public PageWords {
        words = List.copyOf(words);
    }

    /** One line for the picture, one for each word; words hold no white space. */
    byte[] toBytes() {
        StringBuilder text = new StringBuilder();
        text.append(size.width()).append(BETWEEN).append(size.height()).append('\n');
        for (PlacedWord word : words) {
            text.append(String.join(
                            BETWEEN,
                            word.text(),
                            "" + word.line(),
                            "" + word.left(),
                            "" + word.top(),
                            "" + word.width(),
                            "" + word.height()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static PageWords read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            if (first == null) {
                throw new IOException("an empty page of words");
            }
            String[] size = first.split(BETWEEN, -1);
            List<PlacedWord> words = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(BETWEEN, -1);
                words.add(new PlacedWord(
                        parts[0],
                        number(parts[1]),
                        number(parts[2]),
                        number(parts[3]),
                        number(parts[4]),
                        number(parts[5])));
            }
            return new PageWords(new PictureSize(number(size[0]), number(size[1])), words);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    /** The same words on a picture of another size that shows the same page. */
    PageWords on(PictureSize other) {
        double across = (double) other.width() / size.width();
        double down = (double) other.height() / size.height();
        return new PageWords(
                other,
                words.stream()
                        .map(word -> new PlacedWord(
                                word.text(),
                                word.line(),
                                (int) Math.min(other.width() - 1, Math.round(word.left() * across)),
                                (int) Math.min(other.height() - 1, Math.round(word.top() * down)),
                                (int) Math.max(1, Math.round(word.width() * across)),
                                (int) Math.max(1, Math.round(word.height() * down))))
                        .toList());
    }
}
