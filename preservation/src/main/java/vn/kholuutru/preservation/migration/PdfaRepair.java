package vn.kholuutru.preservation.migration;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Rewrites a scan so that it keeps the rules of PDF/A-2b (ISO 19005-2): metadata and output intent put in, forbidden
 * entries taken out, everything else carried over as it is. No image is decoded, no page is drawn anew. Whether the result
 * is valid and still the same is for {@link RepairGuard} to say.
 */
final class PdfaRepair {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String SRGB_NAME = "sRGB IEC61966-2.1";
    private static final float VERSION = 1.7f;

    private final Set<String> changes = new TreeSet<>();

    private PdfaRepair() {}

    /**
     * Reads {@code original} and writes {@code repaired}.
     *
     * @return what was changed, in words for the event
     * @throws IOException when the original cannot be read, or is locked
     */
    static List<String> repair(Path original, Path repaired) throws IOException {
        PdfaRepair repair = new PdfaRepair();
        try (PDDocument document = Loader.loadPDF(original.toFile())) {
            repair.clean(document);
            repair.describe(document);
            repair.giveColourItsMeaning(document);
            document.getDocument().setVersion(VERSION);
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.VERSION);
            document.save(repaired.toFile());
        }
        return List.copyOf(repair.changes);
    }

    private void clean(PDDocument document) throws IOException {
        for (COSObjectKey key :
                List.copyOf(document.getDocument().getXrefTable().keySet())) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSDictionary dictionary) {
                ForbiddenEntries.remove(dictionary, changes);
                cleanInside(dictionary);
            }
            if (object instanceof COSStream stream) {
                PermittedFilters.apply(stream, changes);
            }
        }
        ForbiddenEntries.removeFromCatalog(document.getDocumentCatalog().getCOSObject(), changes);
    }

    /** Direct dictionaries and arrays; indirect ones have their own turn. */
    private void cleanInside(COSDictionary dictionary) {
        for (COSName key : List.copyOf(dictionary.keySet())) {
            cleanValue(dictionary.getItem(key));
        }
    }

    private void cleanValue(COSBase value) {
        if (value instanceof COSDictionary inner) {
            ForbiddenEntries.remove(inner, changes);
            cleanInside(inner);
        } else if (value instanceof COSArray array) {
            array.forEach(this::cleanValue);
        }
    }

    /** ISO 19005-2, 6.6: the metadata of the document, what it had before carried over, and its claim. */
    private void describe(PDDocument document) throws IOException {
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(ArchivalMetadata.of(document));
        document.getDocumentCatalog().setMetadata(metadata);
        changes.add("XMP metadata with pdfaid 2B");
    }

    /** ISO 19005-2, 6.2.3: what the numbers of a device colour mean. */
    private void giveColourItsMeaning(PDDocument document) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        boolean known = catalog.getOutputIntents().stream()
                .anyMatch(intent -> intent.getDestOutputIntent() != null
                        && "GTS_PDFA1".equals(intent.getCOSObject().getNameAsString(COSName.S)));
        if (known) {
            return;
        }
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(SRGB));
        intent.setInfo(SRGB_NAME);
        intent.setOutputCondition(SRGB_NAME);
        intent.setOutputConditionIdentifier(SRGB_NAME);
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        changes.add("sRGB output intent");
    }
}
