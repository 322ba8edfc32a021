package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.delivery.DeliveredWorkbook.Table;

/** Copies the rows of a sheet one by one, marking the cells of those about which something is to be said. */
final class RowCopy {
    private static final Set<String> ROW_ATTRIBUTES_LEFT =
            Set.of("r", "s", "customFormat", "spans", "hidden", "collapsed", "outlineLevel");
    private static final Set<String> TYPES = Set.of("s", "n", "b", "e", "str", "d");

    private final String sheet;
    private final Optional<Table> table;
    private final Remarks remarks;
    private final CopiedStyles styles;
    private final SharedTexts texts;
    private final Comments comments;
    private final RemarkWords words;
    private final int resultColumn;

    /** @param resultColumn where the results begin; beyond every column when there are none */
    RowCopy(
            String sheet,
            Optional<Table> table,
            Remarks remarks,
            CopiedStyles styles,
            SharedTexts texts,
            Comments comments,
            RemarkWords words,
            int resultColumn) {
        this.sheet = sheet;
        this.table = table;
        this.remarks = remarks;
        this.styles = styles;
        this.texts = texts;
        this.comments = comments;
        this.words = words;
        this.resultColumn = resultColumn;
    }

    /** From the start of the sheet's data to its end. */
    void copyAll(HarmlessXml xml, XmlText to) throws IOException {
        to.begin("sheetData");
        int number = 0;
        while (xml.nextChild()) {
            if (!xml.element().equals("row")) {
                xml.skip();
                continue;
            }
            try {
                number = xml.attribute("r").map(Integer::parseInt).orElse(number + 1);
            } catch (NumberFormatException e) {
                throw new IOException(e);
            }
            copy(xml, number, to);
        }
        to.end();
    }

    /** What a cell carries because of its findings. */
    private record Marked(Mark mark, List<Finding> findings) {}

    private void copy(HarmlessXml xml, int number, XmlText to) throws IOException {
        Optional<RowRemark> remark = remarks.row(sheet, number);
        boolean secret = remark.filter(RowRemark::isSecret).isPresent();
        TreeMap<Integer, Marked> marked = marked(remark);
        to.begin("row").attribute("r", number);
        xml.copyAttributes(to, ROW_ATTRIBUTES_LEFT);
        int column = -1;
        while (xml.nextChild()) {
            if (!xml.element().equals("c")) {
                xml.skip();
                continue;
            }
            column = xml.attribute("r").map(XlsxNames::column).orElse(column + 1);
            if (column < 0 || column >= resultColumn) {
                xml.skip();
                continue;
            }
            while (!marked.isEmpty() && marked.firstKey() < column) {
                Map.Entry<Integer, Marked> empty = marked.pollFirstEntry();
                writeEmpty(empty.getKey(), number, empty.getValue(), to);
            }
            copyCell(xml, column, number, Optional.ofNullable(marked.remove(column)), secret, to);
        }
        for (Map.Entry<Integer, Marked> rest : marked.entrySet()) {
            writeEmpty(rest.getKey(), number, rest.getValue(), to);
        }
        if (resultColumn <= XlsxNames.LAST_COLUMN) {
            writeResult(number, remark, to);
        }
        to.end();
    }

    private TreeMap<Integer, Marked> marked(Optional<RowRemark> remark) {
        TreeMap<Integer, Marked> marked = new TreeMap<>();
        for (Finding finding : remark.map(RowRemark::findings).orElse(List.of())) {
            Optional<Mark> mark = Mark.of(finding.severity());
            for (int column : columns(finding)) {
                if (mark.isPresent() && column < resultColumn) {
                    Marked before = marked.get(column);
                    List<Finding> all = new ArrayList<>(before == null ? List.of() : before.findings);
                    all.add(finding);
                    marked.put(column, new Marked(before == null ? mark.get() : before.mark.graver(mark.get()), all));
                }
            }
        }
        return marked;
    }

    private List<Integer> columns(Finding finding) {
        return table.flatMap(known -> finding.place()
                        .column()
                        .map(heading -> known.columns(heading).toList()))
                .orElse(List.of());
    }

    private void writeEmpty(int column, int row, Marked marked, XmlText to) throws IOException {
        to.begin("c")
                .attribute("r", XlsxNames.letters(column) + row)
                .attribute("s", styles.marked(0, marked.mark))
                .end();
        comments.add(row, column, words.comment(marked.findings));
    }

    private void copyCell(HarmlessXml xml, int column, int row, Optional<Marked> marked, boolean secret, XmlText to)
            throws IOException {
        int delivered = styles.asDelivered(xml.attribute("s"));
        String type = xml.attribute("t").orElse("n");
        to.begin("c")
                .attribute("r", XlsxNames.letters(column) + row)
                .attribute(
                        "s",
                        marked.map(mark -> styles.marked(delivered, mark.mark)).orElse(delivered));
        if (secret) {
            xml.skip();
        } else {
            copyValue(xml, type, to);
        }
        to.end();
        marked.ifPresent(mark -> comments.add(row, column, words.comment(mark.findings)));
    }

    /** The value as it was last seen; how it was reckoned stays behind. */
    private void copyValue(HarmlessXml xml, String type, XmlText to) throws IOException {
        Optional<String> value = Optional.empty();
        StringBuilder inline = new StringBuilder();
        while (xml.nextChild()) {
            switch (xml.element()) {
                case "v" -> value = Optional.of(xml.text());
                case "is" -> appendText(xml, inline);
                default -> xml.skip();
            }
        }
        if (!inline.isEmpty()) {
            writeText(inline.toString(), to);
        } else if (value.isPresent() && !value.get().isEmpty()) {
            if (type.equals("s")) {
                show(value.get());
            }
            if (TYPES.contains(type) && !type.equals("n")) {
                to.attribute("t", type);
            }
            to.begin("v").text(value.get()).end();
        }
    }

    private void show(String number) throws IOException {
        try {
            texts.show(Integer.parseInt(number.strip()));
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    private static void appendText(HarmlessXml xml, StringBuilder text) throws IOException {
        while (xml.nextChild()) {
            switch (xml.element()) {
                case "t" -> text.append(xml.text());
                case "r" -> appendText(xml, text);
                default -> xml.skip();
            }
        }
    }

    private void writeResult(int row, Optional<RowRemark> remark, XmlText to) throws IOException {
        Table known = table.orElseThrow();
        if (row == known.headingRow()) {
            writeCell(resultColumn, row, OwnStyle.HEADING, words.say("row.result"), to);
            writeCell(resultColumn + 1, row, OwnStyle.HEADING, words.say("row.details"), to);
        } else if (row > known.headingRow() && (remark.isPresent() || known.isRecord(row))) {
            RowRemark said = remark.orElseGet(RowRemark::new);
            Verdict verdict = said.verdict();
            writeCell(resultColumn, row, verdict.style(), words.say(verdict.key()), to);
            String details = words.result(said.findings());
            if (!details.isEmpty()) {
                writeCell(resultColumn + 1, row, OwnStyle.BOXED, details, to);
            }
            List<Finding> ofRow = said.findings().stream()
                    .filter(finding -> Mark.of(finding.severity()).isPresent()
                            && columns(finding).isEmpty())
                    .toList();
            if (!ofRow.isEmpty()) {
                comments.add(row, resultColumn, words.comment(ofRow));
            }
        }
    }

    private void writeCell(int column, int row, OwnStyle style, String text, XmlText to) throws IOException {
        to.begin("c").attribute("r", XlsxNames.letters(column) + row).attribute("s", styles.own(style));
        writeText(text, to);
        to.end();
    }

    private static void writeText(String text, XmlText to) throws IOException {
        to.attribute("t", "inlineStr").begin("is").spaced("t", text).end();
    }
}
