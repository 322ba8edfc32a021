package vn.kholuutru.access.dip.dippackage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Validates XML of packages against the schemas that lie in them; nothing is asked of the network. */
public final class Schemas {
    private Schemas() {}

    /** What is wrong; empty when the file is valid. */
    public static List<String> faults(byte[] xml, String schema) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        DOMImplementationLS dom =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            LSInput input = dom.createLSInput();
            input.setByteStream(
                    String.valueOf(systemId).endsWith("xlink.xsd") ? open("xlink.xsd") : InputStream.nullInputStream());
            input.setSystemId(systemId);
            return input;
        });
        Schema known = factory.newSchema(new StreamSource(open(schema), schema));
        Validator validator = known.newValidator();
        List<String> faults = new ArrayList<>();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException fault) {
                faults.add(fault.getMessage());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        return faults;
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Schemas.class.getResourceAsStream("/dip-schemas/" + name), name);
    }
}
