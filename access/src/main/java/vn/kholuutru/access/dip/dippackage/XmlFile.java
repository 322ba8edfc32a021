package vn.kholuutru.access.dip.dippackage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML file; whatever text comes, the file is well-formed. */
final class XmlFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    /** What goes into an element. */
    interface Content {
        void write() throws XMLStreamException;
    }

    /** What goes into a file. */
    interface Document {
        void write(XmlFile file) throws XMLStreamException;
    }

    private XmlFile() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    static byte[] of(Document document) {
        try {
            XmlFile file = new XmlFile();
            file.xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            document.write(file);
            file.xml.writeEndDocument();
            file.xml.close();
            return file.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML into memory", impossible);
        }
    }

    /** @param attributes names and values by turns; an empty value leaves its attribute out */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        start(name, attributes);
        content.write();
        xml.writeEndElement();
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        start(name, attributes);
        xml.writeEndElement();
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        start(name, attributes);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        for (int at = 0; at < attributes.length; at += 2) {
            if (!attributes[at + 1].isEmpty()) {
                xml.writeAttribute(attributes[at], allowed(attributes[at + 1]));
            }
        }
    }

    /** XML 1.0 knows no control characters but three. */
    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point == '\r'
                        || (point >= 0x20 && point <= 0xD7FF)
                        || (point >= 0xE000 && point <= 0xFFFD)
                        || point >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
