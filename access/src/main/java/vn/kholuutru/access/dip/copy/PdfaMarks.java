package vn.kholuutru.access.dip.copy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** What makes a PDF a PDF/A apart from its pages: the metadata that say so, and the colour space of what has none of its own. */
final class PdfaMarks {
    private static final int MOST_METADATA = 4 << 20;
    private static final Pattern PART = Pattern.compile("pdfaid:part(>|\\s*=\\s*[\"'])\\s*[1-4]");
    private static final Pattern TAGGED = Pattern.compile("(pdfaid:conformance(?:>|\\s*=\\s*[\"'])\\s*)A");

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>\
            <pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private PdfaMarks() {}

    /** A document of our own becomes a PDF/A-2b. */
    static void put(PDDocument document) throws IOException {
        document.setVersion(1.7f);
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(document, new ByteArrayInputStream(XMP.getBytes(StandardCharsets.UTF_8))));
        addColourSpace(document);
    }

    /** A PDF/A whose pages brought all their colour spaces along has none for the black of what is added. */
    static void complete(PDDocument document) throws IOException {
        if (document.getDocumentCatalog().getOutputIntents().isEmpty()
                && PART.matcher(metadata(document)).find()) {
            addColourSpace(document);
        }
    }

    /** Level A becomes level B: the structure that level A asks for is gone. */
    static void withoutStructure(PDDocument document) throws IOException {
        Matcher tagged = TAGGED.matcher(metadata(document));
        if (tagged.find()) {
            byte[] changed = tagged.replaceAll("$1B").getBytes(StandardCharsets.UTF_8);
            document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(changed)));
        }
    }

    private static String metadata(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return "";
        }
        try (InputStream xmp = metadata.exportXMPMetadata()) {
            return new String(xmp.readNBytes(MOST_METADATA), StandardCharsets.UTF_8);
        }
    }

    private static void addColourSpace(PDDocument document) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }
}
