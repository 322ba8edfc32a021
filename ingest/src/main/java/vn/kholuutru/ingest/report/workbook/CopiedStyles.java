package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The formats of the delivered workbook and those of the report. Every delivered format of a cell exists three times: as
 * delivered, and with each {@link Mark}'s fill, so that a marked cell keeps its number format, font and border.
 */
final class CopiedStyles {
    private static final long MOST_BYTES = 8L << 20;
    private static final int MOST_FORMATS = 20_000;
    private static final List<String> ORDER =
            List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "colors");
    private static final String OWN_FONTS = font("")
            + font("<b/>")
            + font("<b/><sz val=\"14\"/>")
            + font("<u/><sz val=\"11\"/><color rgb=\"FF8F1D14\"/>");
    private static final String HEADING_COLOUR = "FFE7E3D8";
    private static final String OWN_BORDER =
            "<border>" + side("left") + side("right") + side("top") + side("bottom") + "<diagonal/></border>";

    /** One section: what stands in it, and how much. */
    private record Section(String xml, int count) {}

    /** A delivered format of cells: its attributes and what stands in it. */
    private record Format(Map<String, String> attributes, String inside) {
        /** A number that points at nothing makes a workbook Excel wants to repair. */
        Format within(Map<String, Integer> counts) {
            Map<String, String> sound = new HashMap<>(attributes);
            counts.forEach((name, count) -> sound.computeIfPresent(
                    name, (key, value) -> value.matches("\\d{1,6}") && Integer.parseInt(value) < count ? value : "0"));
            return new Format(sound, inside);
        }
    }

    private final Map<String, Section> sections = new HashMap<>();
    private final List<Format> formats = new ArrayList<>();

    private CopiedStyles() {}

    /** A workbook without styles, or with more than can be kept, is handed back in plain ones. */
    static CopiedStyles of(DeliveredParts parts) throws IOException {
        CopiedStyles styles = new CopiedStyles();
        Optional<String> part = parts.styles().filter(name -> parts.size(name) <= MOST_BYTES);
        if (part.isPresent()) {
            try (HarmlessXml xml = HarmlessXml.open(parts.bytes(part.get()))) {
                styles.read(xml);
            }
        }
        if (styles.formats.isEmpty() || styles.formats.size() > MOST_FORMATS) {
            styles.sections.clear();
            styles.formats.clear();
            styles.formats.add(new Format(Map.of("numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0"), ""));
        }
        return styles;
    }

    /** The number of a delivered format in the report; one that does not exist is the first. */
    int asDelivered(Optional<String> style) {
        try {
            int number = style.map(Integer::parseInt).orElse(0);
            return number < formats.size() && number >= 0 ? number : 0;
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }

    int marked(int delivered, Mark mark) {
        return delivered + formats.size() * (mark.ordinal() + 1);
    }

    int own(OwnStyle style) {
        return formats.size() * (Mark.values().length + 1) + style.ordinal();
    }

    void write(XmlText to) throws IOException {
        Section fonts = sections.getOrDefault("fonts", new Section(font(""), 1));
        Section fills = sections.getOrDefault(
                "fills",
                new Section(
                        "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>",
                        2));
        Section borders = sections.getOrDefault(
                "borders", new Section("<border><left/><right/><top/><bottom/><diagonal/></border>", 1));
        to.declaration().begin("styleSheet").attribute("xmlns", XlsxNames.MAIN);
        for (String name : ORDER) {
            switch (name) {
                case "fonts" -> section(to, name, fonts.xml + OWN_FONTS);
                case "fills" ->
                    section(
                            to,
                            name,
                            fills.xml
                                    + fill(Mark.REFUSED.colour())
                                    + fill(Mark.WARNED.colour())
                                    + fill(HEADING_COLOUR));
                case "borders" -> section(to, name, borders.xml + OWN_BORDER);
                case "cellStyleXfs" ->
                    section(
                            to,
                            name,
                            sections.getOrDefault(
                                            name,
                                            new Section(
                                                    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>", 1))
                                    .xml);
                case "cellXfs" -> writeFormats(to, fonts.count, fills.count, borders.count);
                default -> {
                    if (sections.containsKey(name)
                            && (!name.equals("cellStyles") || sections.containsKey("cellStyleXfs"))) {
                        section(to, name, sections.get(name).xml);
                    }
                }
            }
        }
        to.end().flush();
    }

    private void read(HarmlessXml xml) throws IOException {
        xml.nextElement();
        while (xml.nextChild()) {
            String name = xml.element();
            if (!xml.isPlain() || !ORDER.contains(name) || sections.containsKey(name)) {
                xml.skip();
            } else if (name.equals("cellXfs")) {
                readFormats(xml);
            } else {
                sections.put(name, section(xml));
            }
        }
    }

    private static Section section(HarmlessXml xml) throws IOException {
        StringWriter text = new StringWriter();
        XmlText copy = new XmlText(text);
        int count = 0;
        while (xml.nextChild()) {
            if (xml.isPlain()) {
                xml.copy(copy, Set.of());
                count++;
            } else {
                xml.skip();
            }
        }
        copy.flush();
        return new Section(text.toString(), count);
    }

    private void readFormats(HarmlessXml xml) throws IOException {
        while (xml.nextChild()) {
            Map<String, String> attributes = new HashMap<>();
            for (String name : FORMAT_ATTRIBUTES) {
                xml.attribute(name).ifPresent(value -> attributes.put(name, value));
            }
            formats.add(new Format(attributes, section(xml).xml));
        }
    }

    private static final List<String> FORMAT_ATTRIBUTES = List.of(
            "numFmtId",
            "fontId",
            "fillId",
            "borderId",
            "xfId",
            "quotePrefix",
            "applyNumberFormat",
            "applyFont",
            "applyFill",
            "applyBorder",
            "applyAlignment");

    private void writeFormats(XmlText to, int fonts, int fills, int borders) throws IOException {
        to.begin("cellXfs");
        formats.replaceAll(format -> format.within(Map.of(
                "fontId", fonts,
                "fillId", fills,
                "borderId", borders,
                "xfId", sections.containsKey("cellStyleXfs") ? sections.get("cellStyleXfs").count : 1)));
        for (Format format : formats) {
            write(format, format.attributes, to);
        }
        for (Mark mark : Mark.values()) {
            for (Format format : formats) {
                Map<String, String> marked = new HashMap<>(format.attributes);
                marked.put("fillId", String.valueOf(fills + mark.ordinal()));
                marked.put("applyFill", "1");
                write(format, marked, to);
            }
        }
        for (OwnStyle style : OwnStyle.values()) {
            to.begin("xf")
                    .attribute("numFmtId", 0)
                    .attribute("fontId", fonts + style.font())
                    .attribute("fillId", style.fill() == 0 ? 0 : fills + style.fill() - 1)
                    .attribute("borderId", style.boxed() ? borders : 0)
                    .attribute("applyFont", 1)
                    .attribute("applyFill", 1)
                    .attribute("applyBorder", 1)
                    .attribute("applyAlignment", 1)
                    .begin("alignment")
                    .attribute("vertical", "top")
                    .attribute("wrapText", style == OwnStyle.TITLE ? 0 : 1)
                    .end()
                    .end();
        }
        to.end();
    }

    private static void write(Format format, Map<String, String> attributes, XmlText to) throws IOException {
        to.begin("xf");
        for (String name : FORMAT_ATTRIBUTES) {
            if (attributes.containsKey(name)) {
                to.attribute(name, attributes.get(name));
            }
        }
        to.fragment(format.inside).end();
    }

    private static void section(XmlText to, String name, String xml) throws IOException {
        to.begin(name).fragment(xml).end();
    }

    private static String font(String inside) {
        String size = inside.contains("<sz") ? "" : "<sz val=\"11\"/>";
        return "<font>" + inside + size + "<name val=\"Calibri\"/><family val=\"2\"/></font>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    private static String side(String name) {
        return "<" + name + " style=\"thin\"><color rgb=\"FFBFBFBF\"/></" + name + ">";
    }
}
