package vn.kholuutru.access.dip.dippackage;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import vn.kholuutru.access.dip.copy.AddedSheet;
import vn.kholuutru.access.dip.copy.Drawing;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;

/**
 * Tệp văn bản xác thực: the eleven items that go with a DIP (Điều 42.2), in the circular's order, and where to confirm it.
 *
 * @param items their values; an empty one is shown as none
 * @param address where the package can be confirmed
 */
public record AuthenticationSheet(MessageFiles words, String institution, List<String> items, String address)
        implements AddedSheet {
    /** How many the circular asks for. */
    public static final int ITEMS = 11;

    private static final int NUMBER_AND_NOTATION = 5;
    private static final float HEADING = 14;
    private static final float TEXT = 11;
    private static final float QR_SIDE = 110;
    private static final String NONE = "–";

    public AuthenticationSheet {
        items = List.copyOf(items);
        if (items.size() != ITEMS) {
            throw new IllegalArgumentException("of " + ITEMS + " items there are " + items.size());
        }
    }

    /** The numbers of the items that have to have a value and have none; số và ký hiệu stands there "if there is one". */
    public List<Integer> missing() {
        return IntStream.rangeClosed(1, ITEMS)
                .filter(number ->
                        number != NUMBER_AND_NOTATION && items.get(number - 1).isBlank())
                .boxed()
                .toList();
    }

    @Override
    public void draw(Drawing drawing) throws IOException {
        drawing.heading(institution, TEXT);
        drawing.heading(words.say(Language.VIETNAMESE, "dip.authentication.heading"), HEADING);
        for (int at = 0; at < ITEMS; at++) {
            String value = items.get(at).isBlank() ? NONE : items.get(at);
            drawing.row(
                    (at + 1) + ". " + words.say(Language.VIETNAMESE, "dip.authentication." + (at + 1)), value, TEXT);
        }
        drawing.paragraph(words.say(Language.VIETNAMESE, "dip.authentication.how", address), TEXT);
        drawing.qr(address, QR_SIDE);
    }
}
