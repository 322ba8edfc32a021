package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML part event by event; nothing outside it is ever fetched, no entity is expanded. */
final class XmlPart {
    private static final XMLInputFactory FACTORY = factory();

    private XmlPart() {}

    /** What is done with the events of a part. */
    interface Reader {
        /** @param name without prefix */
        void begin(String name, XMLStreamReader at);

        void text(String characters);

        void end(String name);
    }

    static void read(InputStream part, Reader reader) throws IOException {
        try {
            XMLStreamReader at = FACTORY.createXMLStreamReader(part);
            while (at.hasNext()) {
                switch (at.next()) {
                    case XMLStreamConstants.START_ELEMENT -> reader.begin(at.getLocalName(), at);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> reader.text(at.getText());
                    case XMLStreamConstants.END_ELEMENT -> reader.end(at.getLocalName());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    /** The value of the attribute of this name, whatever its prefix. */
    static Optional<String> attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return Optional.of(at.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
