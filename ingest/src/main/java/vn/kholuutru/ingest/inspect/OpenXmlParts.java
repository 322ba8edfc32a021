package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import vn.kholuutru.core.model.oais.FileFormat;

/** The parts of a docx, xlsx or pptx (ISO/IEC 29500): its text, and whatever in it would run or fetch something. */
final class OpenXmlParts implements OfficePackage.Parts {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\.xml$");
    private static final Pattern REMOTE =
            Pattern.compile("(?i)^(https?:|ftp:|mhtml:|\\\\\\\\|file:/{2,4}[^/]*[.][^/]*/).*");
    private static final Pattern DDE = Pattern.compile("(?i)^\\s*DDE(AUTO)?\\s.*", Pattern.DOTALL);

    private final OfficeFindings found = new OfficeFindings();
    private final Pattern texts;

    OpenXmlParts(FileFormat format) {
        this.texts = Pattern.compile(
                switch (format) {
                    case DOCX -> "word/(document\\d*|footnotes|endnotes|header\\d*|footer\\d*)\\.xml";
                    case XLSX -> "xl/(sharedStrings|worksheets/sheet\\d+)\\.xml";
                    case PPTX -> "ppt/(slides/slide\\d+|notesSlides/notesSlide\\d+)\\.xml";
                    default -> throw new IllegalArgumentException("no Office Open XML: " + format);
                });
    }

    @Override
    public int rank(String name) {
        Matcher number = NUMBER.matcher(name);
        int place = number.find() ? Integer.parseInt(number.group(1)) : 0;
        boolean main =
                name.startsWith("word/document") || name.startsWith("xl/shared") || name.startsWith("ppt/slides/");
        return main ? place : 1_000_000 + place;
    }

    @Override
    public void read(String name, InputStream part) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin")
                || lower.contains("/macrosheets/")
                || lower.contains("/intlmacrosheets/")) {
            found.fault("MACRO", name);
        } else if (lower.contains("/activex/")) {
            found.fault("ACTIVE_CONTENT", "ActiveX");
        } else if (lower.endsWith(".rels")) {
            XmlPart.read(part, new Links());
        } else if (lower.equals("[content_types].xml")) {
            XmlPart.read(part, new ContentTypes());
        } else if (lower.startsWith("xl/externallinks/")) {
            XmlPart.read(part, new LinkedWorkbook());
        } else if (texts.matcher(name).matches()) {
            XmlPart.read(part, new Texts());
        } else if (lower.contains("/embeddings/")) {
            embedded(part);
        }
    }

    @Override
    public MediaLook result() {
        return found.result();
    }

    private void embedded(InputStream part) throws IOException {
        byte[] object = part.readNBytes(OleParts.LARGEST_EMBEDDED);
        if (new String(object, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("vbaproject.bin")) {
            found.fault("MACRO", "vbaProject.bin"); // a zip names its parts in the clear
        }
        OleParts.read(object).forEach(found::fault);
    }

    /** Relationships to what lies outside. Addresses in the text are no concern; what a program fetches by itself is. */
    private final class Links implements XmlPart.Reader {
        @Override
        public void begin(String name, XMLStreamReader at) {
            boolean external = XmlPart.attribute(at, "TargetMode")
                    .filter("External"::equals)
                    .isPresent();
            String type = XmlPart.attribute(at, "Type").orElse("");
            String kind = type.substring(type.lastIndexOf('/') + 1);
            if (!external || kind.equals("hyperlink")) {
                return;
            }
            boolean remote =
                    REMOTE.matcher(XmlPart.attribute(at, "Target").orElse("")).matches();
            if (remote && !kind.equals("image") && !kind.equals("externalLinkPath")) {
                found.fault("ACTIVE_CONTENT", kind);
            } else if (!kind.equals("attachedTemplate")) {
                found.linksOutside();
            }
        }

        @Override
        public void text(String characters) {}

        @Override
        public void end(String name) {}
    }

    private final class ContentTypes implements XmlPart.Reader {
        @Override
        public void begin(String name, XMLStreamReader at) {
            String type = XmlPart.attribute(at, "ContentType").orElse("").toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject")) {
                found.fault("MACRO", type.substring(type.lastIndexOf('.') + 1));
            }
        }

        @Override
        public void text(String characters) {}

        @Override
        public void end(String name) {}
    }

    private final class LinkedWorkbook implements XmlPart.Reader {
        @Override
        public void begin(String name, XMLStreamReader at) {
            if (name.equals("ddeLink")) {
                found.fault("ACTIVE_CONTENT", "DDE");
            } else {
                found.linksOutside();
            }
        }

        @Override
        public void text(String characters) {}

        @Override
        public void end(String name) {}
    }

    private final class Texts implements XmlPart.Reader {
        private final StringBuilder instruction = new StringBuilder();
        private int inText;
        private int inInstruction;

        @Override
        public void begin(String name, XMLStreamReader at) {
            switch (name) {
                case "t" -> inText++;
                case "instrText" -> inInstruction++;
                case "fldSimple" -> XmlPart.attribute(at, "instr").ifPresent(field -> check(field));
                case "tab" -> found.text("\t");
                case "br" -> found.text("\n");
                default -> {}
            }
        }

        @Override
        public void text(String characters) {
            if (inText > 0) {
                found.text(characters);
            } else if (inInstruction > 0 && instruction.length() < 1000) {
                instruction.append(characters);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "t" -> inText--;
                case "instrText" -> inInstruction--;
                case "p", "si", "tr" -> {
                    found.text("\n");
                    check(instruction.toString());
                    instruction.setLength(0);
                }
                default -> {}
            }
        }

        /** A field may be cut into any pieces; they are whole again at the end of the paragraph. */
        private void check(String field) {
            if (DDE.matcher(field).matches()) {
                found.fault("ACTIVE_CONTENT", "DDE");
            }
        }
    }
}
