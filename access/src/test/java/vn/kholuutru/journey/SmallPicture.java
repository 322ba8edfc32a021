package vn.kholuutru.journey;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Keeps the top of a screenshot, in its most frequent colours: a scan's noise would make it many times larger. */
final class SmallPicture {
    private static final int COLOURS = 48;
    private static final int TALLEST = 1400;
    private static final int KEPT_BITS = 0xf0f0f0;

    private SmallPicture() {}

    static void write(byte[] screenshot, Path file) {
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(screenshot));
            BufferedImage top = whole.getSubimage(0, 0, whole.getWidth(), Math.min(whole.getHeight(), TALLEST));
            ImageIO.write(withFewColours(top), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage withFewColours(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] palette = mostFrequent(pixels);
        BufferedImage small = new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int at = 0; at < pixels.length; at++) {
            int index = nearest.computeIfAbsent(pixels[at] & 0xffffff, colour -> nearest(colour, palette));
            small.getRaster().setSample(at % width, at / width, 0, index);
        }
        return small;
    }

    /** One colour for each of the most frequent groups of nearly equal ones: the one seen most in it. */
    private static int[] mostFrequent(int[] pixels) {
        Map<Integer, Map<Integer, Integer>> groups = new HashMap<>();
        for (int pixel : pixels) {
            groups.computeIfAbsent(pixel & KEPT_BITS, group -> new HashMap<>())
                    .merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Map<Integer, Integer>> largest = groups.values().stream()
                .sorted((one, other) -> Integer.compare(size(other), size(one)))
                .limit(COLOURS)
                .toList();
        return largest.stream()
                .mapToInt(group -> group.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .toArray();
    }

    private static int size(Map<Integer, Integer> group) {
        return group.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        int bestDistance = Integer.MAX_VALUE;
        for (int index = 0; index < palette.length; index++) {
            int distance = square(colour >> 16, palette[index] >> 16)
                    + square(colour >> 8, palette[index] >> 8)
                    + square(colour, palette[index]);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = index;
            }
        }
        return best;
    }

    private static int square(int one, int other) {
        int difference = (one & 0xff) - (other & 0xff);
        return difference * difference;
    }
}
