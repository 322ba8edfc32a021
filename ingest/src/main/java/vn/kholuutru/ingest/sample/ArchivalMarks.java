package vn.kholuutru.ingest.sample;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import vn.kholuutru.core.model.time.Vietnam;

/** What makes a PDF a PDF/A-2b: XMP, an sRGB output intent, document information equal to the XMP (ISO 19005-2, 6.6). */
final class ArchivalMarks {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String PRODUCER = "Kho luu tru so - sample";
    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                  <pdfaid:part>2</pdfaid:part>
                  <pdfaid:conformance>B</pdfaid:conformance>
                  <dc:format>application/pdf</dc:format>
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                  <xmp:CreateDate>%2$s</xmp:CreateDate>
                  <xmp:ModifyDate>%2$s</xmp:ModifyDate>
                  <xmp:CreatorTool>%3$s</xmp:CreatorTool>
                  <pdf:Producer>%3$s</pdf:Producer>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    private ArchivalMarks() {}

    static void put(PDDocument pdf, SampleDocument document) throws IOException {
        ZonedDateTime scanned =
                document.issued().plusYears(9).atTime(LocalTime.of(9, 30)).atZone(Vietnam.ZONE);
        String title = document.code();

        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(title);
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(scanned));
        information.setModificationDate(GregorianCalendar.from(scanned));

        String date = scanned.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(XMP.formatted(title, date, PRODUCER).getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);

        PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        pdf.getDocumentCatalog().addOutputIntent(intent);
    }
}
