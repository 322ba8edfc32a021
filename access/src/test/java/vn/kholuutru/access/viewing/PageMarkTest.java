package vn.kholuutru.access.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PageMarkTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1414;
    private static final PageMark MARK =
            new PageMark("Trung tâm Lưu trữ lịch sử tỉnh", "Nguyễn Thị Hưởng · 21/11/2026 20:45");

    private final BufferedImage page = marked(MARK, 1);

    @Test
    void everyPieceOfAPageCarriesTheReader() {
        int side = 250;

        for (int top = 0; top + side <= HEIGHT; top += side) {
            for (int left = 0; left + side <= WIDTH; left += side) {
                assertThat(inked(page, left, top, side, side))
                        .as(left + "," + top)
                        .isGreaterThan(100);
            }
        }
    }

    @Test
    void theInstitutionStandsInTheMiddleOfTheFoot() {
        int first = WIDTH;
        int last = 0;
        for (int x = 0; x < WIDTH; x++) {
            for (int y = HEIGHT - 60; y < HEIGHT; y++) {
                if (new Color(page.getRGB(x, y)).getRed() < 0x60) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
            }
        }
        assertThat((first + last) / 2).isBetween(WIDTH / 2 - 5, WIDTH / 2 + 5);
        assertThat(last - first).isGreaterThan(150);
    }

    @Test
    void aSmallPictureCarriesTheSameMark() {
        BufferedImage small = marked(MARK, 0.16);

        assertThat(inked(small, 0, 0, small.getWidth(), small.getHeight())).isGreaterThan(1_000);
    }

    @Test
    void differentReadersLeaveDifferentMarks() {
        BufferedImage other =
                marked(new PageMark("Trung tâm Lưu trữ lịch sử tỉnh", "Lê Văn Ước · 21/11/2026 20:45"), 1);

        assertThat(other.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH))
                .isNotEqualTo(page.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }

    @Test
    void everyVietnameseLetterHasAnOutline() {
        String letters = "ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ";

        for (int point : (letters + letters.toUpperCase(java.util.Locale.ROOT))
                .codePoints()
                .toArray()) {
            OutlinedText.Line outlined = OutlinedText.of(Character.toString(point));
            assertThat(outlined.outlines().getBounds2D().isEmpty())
                    .as(Character.toString(point))
                    .isFalse();
            assertThat(outlined.width()).isPositive();
        }
    }

    @Test
    void aNameOfAnyLengthIsDrawn() {
        for (String name : new String[] {"", " ", "a".repeat(2_000), "\uD83D\uDE00 <b>\u0000"}) {
            BufferedImage drawn = marked(new PageMark(name, name), 0.2);
            assertThat(drawn.getWidth()).isEqualTo(200);
        }
    }

    private static BufferedImage marked(PageMark mark, double scale) {
        BufferedImage page =
                new BufferedImage((int) (WIDTH * scale), (int) Math.ceil(HEIGHT * scale), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setClip(0, 0, page.getWidth(), page.getHeight());
        graphics.scale(scale, scale);
        mark.draw(graphics, WIDTH, HEIGHT);
        graphics.dispose();
        return page;
    }

    private static int inked(BufferedImage page, int left, int top, int width, int height) {
        int inked = 0;
        for (int pixel : page.getRGB(left, top, width, height, null, 0, width)) {
            inked += pixel == Color.WHITE.getRGB() ? 0 : 1;
        }
        return inked;
    }
}
