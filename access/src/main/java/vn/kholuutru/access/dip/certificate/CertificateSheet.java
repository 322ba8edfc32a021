package vn.kholuutru.access.dip.certificate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.kholuutru.access.dip.copy.AddedSheet;
import vn.kholuutru.access.dip.copy.Drawing;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;

/**
 * The last page of a certified copy: by which code and at which address anybody can confirm it. It stands on a page of its own, so that
 * the pages of the document stay what they are.
 *
 * @param document mã lưu trữ
 * @param pages of the document
 * @param address where the copy can be confirmed
 */
public record CertificateSheet(
        MessageFiles words,
        String institution,
        AuthenticityCode code,
        String request,
        String document,
        LocalDate issued,
        int pages,
        String address)
        implements AddedSheet {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final float HEADING = 14;
    private static final float TEXT = 11;
    private static final float QR_SIDE = 130;

    @Override
    public void draw(Drawing drawing) throws IOException {
        drawing.heading(say("dip.sheet.heading"), HEADING);
        row(drawing, "dip.sheet.institution", institution);
        row(drawing, "dip.sheet.code", code.value());
        row(drawing, "dip.sheet.document", document);
        row(drawing, "dip.sheet.pages", Integer.toString(pages));
        row(drawing, "dip.sheet.request", request);
        row(drawing, "dip.sheet.issued", DATE.format(issued));
        row(drawing, "dip.sheet.address", address);
        drawing.qr(address, QR_SIDE);
        drawing.paragraph(say("dip.sheet.how"), TEXT);
        drawing.paragraph(say("dip.sheet.added"), TEXT);
    }

    private void row(Drawing drawing, String label, String value) throws IOException {
        drawing.row(say(label), value, TEXT);
    }

    private String say(String key) {
        return words.say(Language.VIETNAMESE, key);
    }
}
