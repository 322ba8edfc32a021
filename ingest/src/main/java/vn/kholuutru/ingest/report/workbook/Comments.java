package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The comments of one sheet. Excel draws every comment as a shape and grows slow with many, so there is a most; past it
 * the colours and the column of results say the same.
 */
final class Comments {
    static final int MOST = 5_000;
    private static final int LONGEST = 1_500;
    private static final String AUTHOR = "Kho lưu trữ số";
    private static final int IDS_OF_A_BLOCK = 1_024;
    private static final int LINE = 52;

    private record Comment(int row, int column, String text) {}

    private final List<Comment> comments = new ArrayList<>();
    private int omitted;

    /** @param row counted from 1 */
    void add(int row, int column, String text) {
        if (comments.size() >= MOST) {
            omitted++;
            return;
        }
        comments.add(new Comment(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
    }

    boolean isEmpty() {
        return comments.isEmpty();
    }

    int omitted() {
        return omitted;
    }

    void writeTexts(XmlText to) throws IOException {
        to.declaration().begin("comments").attribute("xmlns", XlsxNames.MAIN);
        to.begin("authors").begin("author").text(AUTHOR).end().end();
        to.begin("commentList");
        for (Comment comment : comments) {
            to.begin("comment")
                    .attribute("ref", XlsxNames.letters(comment.column) + comment.row)
                    .attribute("authorId", 0)
                    .begin("text")
                    .begin("r");
            to.begin("rPr").begin("sz").attribute("val", 9).end();
            to.begin("rFont").attribute("val", "Tahoma").end().end();
            to.spaced("t", comment.text).end().end().end();
        }
        to.end().end().flush();
    }

    /** The shapes in which Excel shows the texts (VML, ECMA-376 part 4). */
    void writeShapes(XmlText to) throws IOException {
        to.begin("xml")
                .attribute("xmlns:v", "urn:schemas-microsoft-com:vml")
                .attribute("xmlns:o", "urn:schemas-microsoft-com:office:office")
                .attribute("xmlns:x", "urn:schemas-microsoft-com:office:excel");
        to.begin("o:shapelayout").attribute("v:ext", "edit");
        to.begin("o:idmap")
                .attribute("v:ext", "edit")
                .attribute("data", blocks())
                .end()
                .end();
        to.begin("v:shapetype")
                .attribute("id", "_x0000_t202")
                .attribute("coordsize", "21600,21600")
                .attribute("o:spt", "202")
                .attribute("path", "m,l,21600r21600,l21600,xe");
        to.begin("v:stroke").attribute("joinstyle", "miter").end();
        to.begin("v:path")
                .attribute("gradientshapeok", "t")
                .attribute("o:connecttype", "rect")
                .end()
                .end();
        for (int i = 0; i < comments.size(); i++) {
            writeShape(comments.get(i), IDS_OF_A_BLOCK + 1 + i, to);
        }
        to.end().flush();
    }

    private String blocks() {
        StringBuilder blocks = new StringBuilder("1");
        for (int block = 2; (block - 1) * IDS_OF_A_BLOCK <= comments.size(); block++) {
            blocks.append(',').append(block);
        }
        return blocks.toString();
    }

    private static void writeShape(Comment comment, int id, XmlText to) throws IOException {
        to.begin("v:shape")
                .attribute("id", "_x0000_s" + id)
                .attribute("type", "#_x0000_t202")
                .attribute("style", "position:absolute;visibility:hidden")
                .attribute("fillcolor", "#ffffe1")
                .attribute("o:insetmode", "auto");
        to.begin("v:fill").attribute("color2", "#ffffe1").end();
        to.begin("v:shadow")
                .attribute("on", "t")
                .attribute("color", "black")
                .attribute("obscured", "t")
                .end();
        to.begin("v:path").attribute("o:connecttype", "none").end();
        to.begin("v:textbox")
                .begin("div")
                .attribute("style", "text-align:left")
                .end()
                .end();
        to.begin("x:ClientData").attribute("ObjectType", "Note");
        to.begin("x:MoveWithCells").end().begin("x:SizeWithCells").end();
        to.begin("x:Anchor").text(anchor(comment)).end();
        to.begin("x:AutoFill").text("False").end();
        to.begin("x:Row").text(String.valueOf(comment.row - 1)).end();
        to.begin("x:Column").text(String.valueOf(comment.column)).end();
        to.end().end();
    }

    /** Five columns wide, and as many rows high as the text needs. */
    private static String anchor(Comment comment) {
        int lines =
                comment.text.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        int top = Math.max(0, comment.row - 2);
        return (comment.column + 1) + ", 15, " + top + ", 4, " + (comment.column + 6) + ", 15, " + (top + lines + 2)
                + ", 4";
    }
}
