package vn.kholuutru.ingest.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Scans that are wrong inside: how they were scanned, and what was put into the PDF. */
final class ScanFaults {
    private static final int BOMB_BYTES = 256 << 20;

    private ScanFaults() {}

    static List<FaultyItem> of(Iterator<SampleDocument> documents) {
        return List.of(
                scanned(documents.next(), "NOT_PDFA", new ScanStyle(200, true, true, false)),
                scanned(documents.next(), "DPI_TOO_LOW", new ScanStyle(150, true, true, true)),
                scanned(documents.next(), "NOT_24BIT_COLOUR", new ScanStyle(200, false, true, true)),
                scanned(documents.next(), "NO_TEXT_LAYER", new ScanStyle(200, true, false, true)),
                spoiled(documents.next(), "ENCRYPTED", ScanFaults::encrypt),
                spoiled(documents.next(), "ACTIVE_CONTENT", ScanFaults::addJavaScript),
                spoiled(documents.next(), "ATTACHMENT", ScanFaults::attach),
                spoiled(documents.next(), "FALSE_IMAGE_SIZE", ScanFaults::claimLargerImage),
                spoiled(documents.next(), "BOMB", ScanFaults::addBomb));
    }

    private static FaultyItem scanned(SampleDocument document, String expected, ScanStyle style) {
        return FaultyItem.file(document, expected, writer -> writer.write(document, style, Defect.NONE));
    }

    private static FaultyItem spoiled(SampleDocument document, String expected, Defect defect) {
        return FaultyItem.file(document, expected, writer -> writer.write(document, ScanStyle.GOOD, defect));
    }

    /** Opens without a password, as scanners' "protected" PDFs do; RC4, because it needs no random numbers. */
    private static void encrypt(PDDocument pdf) throws IOException {
        COSArray identifier = new COSArray();
        identifier.add(new COSString("kho-sample-000001".getBytes(StandardCharsets.US_ASCII)));
        identifier.add(new COSString("kho-sample-000001".getBytes(StandardCharsets.US_ASCII)));
        pdf.getDocument().setDocumentID(identifier);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        policy.setPreferAES(false);
        pdf.protect(policy);
    }

    private static void addJavaScript(PDDocument pdf) {
        pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('Xin chào');"));
    }

    private static void attach(PDDocument pdf) throws IOException {
        byte[] note = "ghi chú của nhà thầu".getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(note));
        file.setSize(note.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile("ghi-chu.txt");
        specification.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("ghi-chu.txt", specification));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    /** The dictionary promises 400 dpi; the JPEG inside has 200. */
    private static void claimLargerImage(PDDocument pdf) throws IOException {
        PDResources resources = pdf.getPage(0).getResources();
        for (COSName name : resources.getXObjectNames()) {
            COSStream image = resources.getXObject(name).getCOSObject();
            image.setInt(COSName.WIDTH, image.getInt(COSName.WIDTH) * 2);
            image.setInt(COSName.HEIGHT, image.getInt(COSName.HEIGHT) * 2);
        }
    }

    /** A second content stream of nothing but blanks: small on disk, 256 MiB when unpacked. */
    private static void addBomb(PDDocument pdf) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(1))) {
            for (int written = 0; written < BOMB_BYTES; written += blanks.length) {
                deflater.write(blanks);
            }
        }
        COSStream bomb = pdf.getDocument().createCOSStream();
        try (OutputStream raw = bomb.createRawOutputStream()) {
            packed.writeTo(raw);
        }
        bomb.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        COSArray contents = new COSArray();
        contents.add(pdf.getPage(0).getCOSObject().getItem(COSName.CONTENTS));
        contents.add(bomb);
        pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, contents);
    }
}
