package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part of a delivered workbook and copies what is plain in it: elements of the spreadsheet's own vocabulary and
 * their attributes without prefix. Links to other parts carry a prefix and so are never copied. No document type
 * declaration is followed.
 */
final class HarmlessXml implements AutoCloseable {
    private static final Set<String> VOCABULARIES = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");
    private static final int DEEPEST = 40;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private HarmlessXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws IOException when the part is no XML */
    static HarmlessXml open(InputStream bytes) throws IOException {
        try {
            return new HarmlessXml(FACTORY.createXMLStreamReader(bytes));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    String element() {
        return reader.getLocalName();
    }

    boolean isPlain() {
        return VOCABULARIES.contains(String.valueOf(reader.getNamespaceURI()));
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue("", name))
                .or(() -> Optional.ofNullable(reader.getAttributeValue(null, name)));
    }

    /** The first attribute of this local name, whatever its prefix. */
    Optional<String> anyAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name) && !isBare(i)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    private boolean isBare(int attribute) {
        String vocabulary = reader.getAttributeNamespace(attribute);
        return vocabulary == null || vocabulary.isEmpty();
    }

    /** Goes to the next start of an element, at any depth; false at the end of the part. */
    boolean nextElement() throws IOException {
        while (hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next child of the element it stands in; false, standing at its end, when there is none. */
    boolean nextChild() throws IOException {
        while (hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
        return false;
    }

    /** From the start of an element to its end. */
    void skip() throws IOException {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** The text of the element, without that of elements in it; goes to its end. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (depth == 1 && isText(event)) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** Copies the attributes without prefix, but for some. */
    void copyAttributes(XmlText to, Set<String> but) throws IOException {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isBare(i) && !but.contains(reader.getAttributeLocalName(i))) {
                to.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
    }

    /** Copies the element with all that is plain in it, but for some elements and attributes; goes to its end. */
    void copy(XmlText to, Set<String> but) throws IOException {
        copy(to, but, DEEPEST);
    }

    private void copy(XmlText to, Set<String> but, int depthLeft) throws IOException {
        if (depthLeft == 0) {
            throw new IOException("elements nested too deep");
        }
        boolean spaced = element().equals("t");
        to.begin(element());
        copyAttributes(to, but);
        if (spaced) {
            to.attribute("xml:space", "preserve");
        }
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isPlain() && !but.contains(element())) {
                    copy(to, but, depthLeft - 1);
                } else {
                    skip();
                }
            } else if (isText(event) && (spaced || !reader.isWhiteSpace())) {
                to.text(reader.getText());
            }
        }
        to.end();
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private boolean hasNext() throws IOException {
        try {
            return reader.hasNext();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private int next() throws IOException {
        try {
            return reader.next();
        } catch (XMLStreamException | NoSuchElementException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
