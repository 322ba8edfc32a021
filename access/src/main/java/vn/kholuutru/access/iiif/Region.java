package vn.kholuutru.access.iiif;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.access.viewing.PictureSize;
import vn.kholuutru.core.problem.ProblemException;

/** Which part of the picture is asked for (Image 3.0, 4.1). */
sealed interface Region {
    /** @throws ProblemException IIIF_SYNTAX */
    static Region parse(String text) {
        return switch (text) {
            case "full" -> new Full();
            case "square" -> new Square();
            default -> text.startsWith("pct:") ? percent(text) : pixels(text);
        };
    }

    private static Region pixels(String text) {
        List<OptionalInt> numbers =
                Arrays.stream(text.split(",", -1)).map(Numbers::integer).toList();
        if (numbers.size() != 4 || numbers.stream().anyMatch(OptionalInt::isEmpty)) {
            throw ImageRefusals.wrong("region", text);
        }
        return new Pixels(
                text,
                numbers.get(0).getAsInt(),
                numbers.get(1).getAsInt(),
                numbers.get(2).getAsInt(),
                numbers.get(3).getAsInt());
    }

    private static Region percent(String text) {
        List<Optional<BigDecimal>> numbers = Arrays.stream(
                        text.substring("pct:".length()).split(",", -1))
                .map(Numbers::decimal)
                .toList();
        if (numbers.size() != 4 || numbers.stream().anyMatch(Optional::isEmpty)) {
            throw ImageRefusals.wrong("region", text);
        }
        return new Percent(text, numbers.stream().map(Optional::orElseThrow).toList());
    }

    /** @throws ProblemException IIIF_SYNTAX when nothing of the picture lies there */
    Area on(PictureSize picture);

    /** A part in pixels, wholly inside the picture. */
    record Area(int left, int top, int width, int height) {
        boolean isAllOf(PictureSize picture) {
            return left == 0 && top == 0 && width == picture.width() && height == picture.height();
        }
    }

    record Full() implements Region {
        @Override
        public Area on(PictureSize picture) {
            return new Area(0, 0, picture.width(), picture.height());
        }
    }

    /** The middle, as large as the shorter side allows. */
    record Square() implements Region {
        @Override
        public Area on(PictureSize picture) {
            int side = Math.min(picture.width(), picture.height());
            return new Area((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
        }
    }

    /** What reaches beyond the picture is cut off. */
    record Pixels(String asked, int left, int top, int width, int height) implements Region {
        @Override
        public Area on(PictureSize picture) {
            if (width == 0 || height == 0 || left >= picture.width() || top >= picture.height()) {
                throw ImageRefusals.wrong("region", asked);
            }
            return new Area(
                    left, top, Math.min(width, picture.width() - left), Math.min(height, picture.height() - top));
        }
    }

    /** Left, top, width and height in hundredths of the picture. */
    record Percent(String asked, List<BigDecimal> hundredths) implements Region {
        @Override
        public Area on(PictureSize picture) {
            return new Pixels(
                            asked,
                            part(hundredths.get(0), picture.width()),
                            part(hundredths.get(1), picture.height()),
                            part(hundredths.get(2), picture.width()),
                            part(hundredths.get(3), picture.height()))
                    .on(picture);
        }

        private static int part(BigDecimal hundredths, int whole) {
            return (int) Math.min(Integer.MAX_VALUE, Math.round(hundredths.doubleValue() * whole / 100));
        }
    }
}
