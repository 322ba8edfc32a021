package vn.kholuutru.preservation.migration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.AdobePDFSchema;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The XMP of a PDF/A-2b (ISO 19005-2, 6.6.2): the claim, and what the document said of itself before, in its XMP or else
 * in its information dictionary. Properties of schemas that the standard does not know would need a description of their
 * own and are left to the original.
 */
final class ArchivalMetadata {
    private final PDDocumentInformation information;
    private final Optional<XMPMetadata> before;
    private final XMPMetadata metadata = XMPMetadata.createXMPMetadata();

    private ArchivalMetadata(PDDocumentInformation information, Optional<XMPMetadata> before) {
        this.information = information;
        this.before = before;
    }

    /** The packet for this document, UTF-8. */
    static byte[] of(PDDocument document) throws IOException {
        return new ArchivalMetadata(document.getDocumentInformation(), read(document)).packet();
    }

    private static Optional<XMPMetadata> read(PDDocument document) throws IOException {
        PDMetadata packet = document.getDocumentCatalog().getMetadata();
        if (packet == null) {
            return Optional.empty();
        }
        try (InputStream xml = packet.exportXMPMetadata()) {
            DomXmpParser parser = new DomXmpParser();
            parser.setStrictParsing(false);
            return Optional.of(parser.parse(xml));
        } catch (XmpParsingException unreadable) {
            return Optional.empty(); // the information dictionary says the same
        }
    }

    private byte[] packet() throws IOException {
        claim();
        contents();
        making();
        producer();
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        try {
            new XmpSerializer().serialize(metadata, packet, true);
        } catch (TransformerException e) {
            throw new IOException("the metadata cannot be written", e);
        }
        return packet.toByteArray();
    }

    private void claim() {
        PDFAIdentificationSchema claim = metadata.createAndAddPDFAIdentificationSchema();
        claim.setPart(2);
        try {
            claim.setConformance("B");
        } catch (BadFieldValueException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void contents() {
        DublinCoreSchema contents = metadata.createAndAddDublinCoreSchema();
        Optional<DublinCoreSchema> said = before.map(XMPMetadata::getDublinCoreSchema);
        contents.setFormat("application/pdf");
        given(said.map(this::title), information.getTitle()).ifPresent(contents::setTitle);
        given(said.map(this::description), information.getSubject()).ifPresent(contents::setDescription);
        List<String> creators = said.map(DublinCoreSchema::getCreators).orElse(List.of());
        if (creators.isEmpty()) {
            given(Optional.empty(), information.getAuthor()).ifPresent(contents::addCreator);
        } else {
            creators.forEach(contents::addCreator);
        }
        said.map(DublinCoreSchema::getSubjects).ifPresent(subjects -> subjects.forEach(contents::addSubject));
    }

    private @Nullable String title(DublinCoreSchema said) {
        try {
            return said.getTitle();
        } catch (BadFieldValueException unreadable) {
            return null;
        }
    }

    private @Nullable String description(DublinCoreSchema said) {
        try {
            return said.getDescription();
        } catch (BadFieldValueException unreadable) {
            return null;
        }
    }

    private void making() {
        XMPBasicSchema making = metadata.createAndAddXMPBasicSchema();
        Optional<XMPBasicSchema> said = before.map(XMPMetadata::getXMPBasicSchema);
        date(said.map(XMPBasicSchema::getCreateDate), information.getCreationDate(), making::setCreateDate);
        date(said.map(XMPBasicSchema::getModifyDate), information.getModificationDate(), making::setModifyDate);
        given(said.map(XMPBasicSchema::getCreatorTool), information.getCreator())
                .ifPresent(making::setCreatorTool);
    }

    private void producer() {
        AdobePDFSchema producer = metadata.createAndAddAdobePDFSchema();
        Optional<AdobePDFSchema> said = before.map(XMPMetadata::getAdobePDFSchema);
        given(said.map(AdobePDFSchema::getProducer), information.getProducer()).ifPresent(producer::setProducer);
        given(said.map(AdobePDFSchema::getKeywords), information.getKeywords()).ifPresent(producer::setKeywords);
    }

    private static Optional<String> given(Optional<String> xmp, @Nullable String otherwise) {
        return xmp.filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(otherwise).filter(text -> !text.isBlank()))
                .map(text -> text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", ""));
    }

    private static void date(Optional<Calendar> xmp, @Nullable Calendar otherwise, Consumer<Calendar> setter) {
        xmp.or(() -> Optional.ofNullable(otherwise)).ifPresent(setter);
    }
}
