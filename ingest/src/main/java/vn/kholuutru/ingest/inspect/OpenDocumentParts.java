package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The parts of an odt, ods or odp (ISO/IEC 26300): its text, its version, and whatever in it would run or is locked. */
final class OpenDocumentParts implements OfficePackage.Parts {
    private static final Pattern OUTSIDE = Pattern.compile("(?i)^([a-z][a-z0-9+.-]+:|\\.\\./|/).*");

    private final OfficeFindings found = new OfficeFindings();

    @Override
    public int rank(String name) {
        return switch (name) {
            case "META-INF/manifest.xml" -> 0;
            case "content.xml" -> 1;
            default -> 2;
        };
    }

    @Override
    public void read(String name, InputStream part) throws IOException {
        if (name.startsWith("Basic/") || name.startsWith("Scripts/")) {
            found.fault("MACRO", name);
        } else if (name.equals("META-INF/manifest.xml")) {
            XmlPart.read(part, new Manifest());
        } else if (name.equals("content.xml") && !locked()) {
            XmlPart.read(part, new Content());
        } else if (name.matches("Object \\d+|.*\\.(bin|ole)") && !locked()) {
            OleParts.read(part.readNBytes(OleParts.LARGEST_EMBEDDED)).forEach(found::fault);
        }
    }

    /** Behind a password a part is noise. */
    private boolean locked() {
        return found.result().obstacles().stream()
                .anyMatch(obstacle -> obstacle.fault().equals("ENCRYPTED"));
    }

    @Override
    public MediaLook result() {
        return found.result();
    }

    private final class Manifest implements XmlPart.Reader {
        @Override
        public void begin(String name, XMLStreamReader at) {
            if (name.equals("encryption-data") || name.equals("EncryptedData")) {
                found.fault("ENCRYPTED", "");
            }
            if (name.equals("manifest")) {
                XmlPart.attribute(at, "version").ifPresent(found::version);
            }
        }

        @Override
        public void text(String characters) {}

        @Override
        public void end(String name) {}
    }

    private final class Content implements XmlPart.Reader {
        private int inParagraph;

        @Override
        public void begin(String name, XMLStreamReader at) {
            switch (name) {
                case "document-content" -> XmlPart.attribute(at, "version").ifPresent(found::version);
                case "p", "h" -> inParagraph++;
                case "tab" -> found.text("\t");
                case "line-break" -> found.text("\n");
                case "s" -> found.text(" ");
                case "event-listener" -> found.fault("ACTIVE_CONTENT", "event-listener");
                case "dde-source", "dde-link" -> found.fault("ACTIVE_CONTENT", "DDE");
                case "applet", "plugin" -> found.fault("ACTIVE_CONTENT", name);
                case "image", "object", "object-ole", "section-source", "table-source" ->
                    XmlPart.attribute(at, "href")
                            .filter(target -> OUTSIDE.matcher(target).matches())
                            .ifPresent(target -> found.linksOutside());
                default -> {}
            }
        }

        @Override
        public void text(String characters) {
            if (inParagraph > 0) {
                found.text(characters);
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("p") || name.equals("h")) {
                inParagraph--;
                found.text("\n");
            }
        }
    }
}
