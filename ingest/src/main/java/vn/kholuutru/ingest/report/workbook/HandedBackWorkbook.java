package vn.kholuutru.ingest.report.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.kholuutru.ingest.delivery.DeliveredWorkbook;
import vn.kholuutru.ingest.report.DeliveryReport;

/**
 * Hands the mục lục back with the findings in it: first the sheets that sum up, then every delivered sheet, the same rows
 * in the same order. The parts are copied as streams; memory grows with the findings, not with the workbook.
 */
public final class HandedBackWorkbook {
    private static final String OFFICE = XlsxNames.RELATIONSHIPS;
    private static final int LONGEST_NAME = 31;

    private final DeliveryReport report;
    private final DeliveredWorkbook workbook;
    private final RemarkWords words = new RemarkWords();

    public HandedBackWorkbook(DeliveryReport report, DeliveredWorkbook workbook) {
        this.report = report;
        this.workbook = workbook;
    }

    /** @throws IOException when the delivered workbook cannot be read again, or the stream cannot be written */
    public void write(OutputStream out) throws IOException {
        if (!RewrittenWorkbook.isNeededFor(workbook.file())) {
            write(workbook.file(), out);
            return;
        }
        try (RewrittenWorkbook rewritten = RewrittenWorkbook.of(workbook.file())) {
            write(rewritten.file(), out);
        }
    }

    private void write(Path delivered, OutputStream out) throws IOException {
        try (DeliveredParts parts = DeliveredParts.open(delivered);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            new Writing(parts, zip).writeAll();
        }
    }

    /** What stands under one entry of the package. */
    @FunctionalInterface
    private interface Content {
        void write(XmlText to) throws IOException;
    }

    /** One writing of the package: the delivered sheets first, so that the summary knows what had no room. */
    private final class Writing {
        private final DeliveredParts parts;
        private final ZipOutputStream zip;
        private final CopiedStyles styles;
        private final Remarks remarks = Remarks.of(report);
        private final SharedTexts texts = new SharedTexts();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final List<String> added;
        private final Set<Integer> withComments = new HashSet<>();

        Writing(DeliveredParts parts, ZipOutputStream zip) throws IOException {
            this.parts = parts;
            this.zip = zip;
            this.styles = CopiedStyles.of(parts);
            Set<String> taken = new HashSet<>();
            parts.sheets().forEach(sheet -> names.put(sheet.name(), unique(sheet.name(), taken)));
            this.added = List.of(
                    unique(words.say("sheet.summary"), taken),
                    unique(words.say("sheet.mismatches"), taken),
                    unique(words.say("sheet.whole"), taken));
        }

        void writeAll() throws IOException {
            entry("xl/styles.xml", styles::write);
            int leftOut = 0;
            int number = added.size();
            for (DeliveredParts.Sheet sheet : parts.sheets()) {
                leftOut += writeDelivered(sheet, ++number);
            }
            int commentsLeftOut = leftOut;
            AddedSheets sums = new AddedSheets(report, styles, words, names);
            entry(sheetPart(1), to -> sums.writeSummary(to, commentsLeftOut));
            entry(sheetPart(2), sums::writeMismatches);
            entry(sheetPart(3), sums::writeWhole);
            Optional<String> shared = parts.sharedStrings();
            if (shared.isPresent()) {
                try (InputStream bytes = parts.bytes(shared.get())) {
                    entry("xl/sharedStrings.xml", to -> texts.copy(bytes, to));
                }
            }
            entry("xl/workbook.xml", this::writeWorkbook);
            entry("xl/_rels/workbook.xml.rels", to -> writeWorkbookRelationships(to, shared.isPresent()));
            entry("_rels/.rels", to -> relationships(to, List.of(List.of("officeDocument", "xl/workbook.xml"))));
            entry("[Content_Types].xml", to -> writeContentTypes(to, shared.isPresent()));
        }

        private int writeDelivered(DeliveredParts.Sheet sheet, int number) throws IOException {
            CopiedSheet copied =
                    new CopiedSheet(parts, sheet, workbook.table(sheet.name()), remarks, styles, texts, words);
            entry(sheetPart(number), to -> copied.write(to, "rId1"));
            Comments comments = copied.comments();
            if (!comments.isEmpty()) {
                withComments.add(number);
                entry("xl/comments" + number + ".xml", comments::writeTexts);
                entry("xl/drawings/vmlDrawing" + number + ".vml", comments::writeShapes);
                entry(
                        "xl/worksheets/_rels/sheet" + number + ".xml.rels",
                        to -> relationships(
                                to,
                                List.of(
                                        List.of("vmlDrawing", "../drawings/vmlDrawing" + number + ".vml"),
                                        List.of("comments", "../comments" + number + ".xml"))));
            }
            return comments.omitted();
        }

        private void writeWorkbook(XmlText to) throws IOException {
            to.declaration()
                    .begin("workbook")
                    .attribute("xmlns", XlsxNames.MAIN)
                    .attribute("xmlns:r", XlsxNames.RELATIONSHIPS);
            if (parts.since1904()) {
                to.begin("workbookPr").attribute("date1904", 1).end();
            }
            to.begin("bookViews")
                    .begin("workbookView")
                    .attribute("activeTab", 0)
                    .end()
                    .end();
            to.begin("sheets");
            int number = 0;
            for (String name : added) {
                sheet(to, name, "visible", ++number);
            }
            for (DeliveredParts.Sheet sheet : parts.sheets()) {
                sheet(to, names.getOrDefault(sheet.name(), sheet.name()), sheet.state(), ++number);
            }
            to.end().end().flush();
        }

        private void sheet(XmlText to, String name, String state, int number) throws IOException {
            to.begin("sheet").attribute("name", name).attribute("sheetId", number);
            if (state.equals("hidden") || state.equals("veryHidden")) {
                to.attribute("state", "hidden");
            }
            to.attribute("r:id", "rId" + number).end();
        }

        private void writeWorkbookRelationships(XmlText to, boolean sharedTexts) throws IOException {
            List<List<String>> targets = new ArrayList<>();
            for (int number = 1; number <= count(); number++) {
                targets.add(List.of("worksheet", "worksheets/sheet" + number + ".xml"));
            }
            targets.add(List.of("styles", "styles.xml"));
            if (sharedTexts) {
                targets.add(List.of("sharedStrings", "sharedStrings.xml"));
            }
            relationships(to, targets);
        }

        private void writeContentTypes(XmlText to, boolean sharedTexts) throws IOException {
            to.declaration().begin("Types").attribute("xmlns", XlsxNames.CONTENT_TYPES);
            standard(to, "rels", "application/vnd.openxmlformats-package.relationships+xml");
            standard(to, "xml", "application/xml");
            standard(to, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
            part(to, "/xl/workbook.xml", "sheet.main+xml");
            part(to, "/xl/styles.xml", "styles+xml");
            if (sharedTexts) {
                part(to, "/xl/sharedStrings.xml", "sharedStrings+xml");
            }
            for (int number = 1; number <= count(); number++) {
                part(to, "/" + sheetPart(number), "worksheet+xml");
                if (withComments.contains(number)) {
                    part(to, "/xl/comments" + number + ".xml", "comments+xml");
                }
            }
            to.end().flush();
        }

        private int count() {
            return added.size() + parts.sheets().size();
        }

        private void entry(String name, Content content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            content.write(
                    new XmlText(new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)));
            zip.closeEntry();
        }
    }

    private static String sheetPart(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    private static void standard(XmlText to, String extension, String type) throws IOException {
        to.begin("Default")
                .attribute("Extension", extension)
                .attribute("ContentType", type)
                .end();
    }

    private static void part(XmlText to, String name, String type) throws IOException {
        to.begin("Override")
                .attribute("PartName", name)
                .attribute("ContentType", XlsxNames.SPREADSHEET + type)
                .end();
    }

    private static void relationships(XmlText to, List<List<String>> targets) throws IOException {
        to.declaration().begin("Relationships").attribute("xmlns", XlsxNames.PACKAGE_RELATIONSHIPS);
        for (int i = 0; i < targets.size(); i++) {
            to.begin("Relationship")
                    .attribute("Id", "rId" + (i + 1))
                    .attribute("Type", OFFICE + "/" + targets.get(i).getFirst())
                    .attribute("Target", targets.get(i).getLast())
                    .end();
        }
        to.end().flush();
    }

    /** Names of sheets are told apart without regard to case and have no more than 31 characters. */
    private static String unique(String name, Set<String> taken) {
        String plain = name.replaceAll("[\\\\/?*\\[\\]:\\p{Cc}]", " ").strip();
        String base = plain.isEmpty() ? "-" : plain;
        String free = shortened(base, "");
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = shortened(base, " (" + i + ")");
        }
        return free;
    }

    private static String shortened(String name, String end) {
        int most = LONGEST_NAME - end.length();
        return (name.length() > most ? name.substring(0, most) : name) + end;
    }
}
