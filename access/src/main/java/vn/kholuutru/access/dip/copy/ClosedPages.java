package vn.kholuutru.access.dip.copy;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Empties pages so that nothing of them is left in the file: neither their streams, nor pictures that other pages could reach but do
 * not show, nor what the document says about its pages elsewhere (structure, outline, attachments, names). What they showed is looked
 * for afterwards: a file that still leads to it, unless an open page shows it too, is not given out.
 */
final class ClosedPages {
    private static final List<COSName> KEPT_OF_A_PAGE = List.of(
            COSName.TYPE,
            COSName.PARENT,
            COSName.MEDIA_BOX,
            COSName.CROP_BOX,
            COSName.ROTATE,
            COSName.getPDFName("UserUnit"));
    private static final List<COSName> KEPT_OF_THE_DOCUMENT = List.of(
            COSName.TYPE,
            COSName.VERSION,
            COSName.PAGES,
            COSName.METADATA,
            COSName.OUTPUT_INTENTS,
            COSName.LANG,
            COSName.VIEWER_PREFERENCES,
            COSName.PAGE_LAYOUT,
            COSName.OCPROPERTIES,
            COSName.getPDFName("Extensions"));

    private ClosedPages() {}

    /**
     * @param closed numbers from 1
     * @throws IOException when a page cannot be read, or what a closed one shows cannot be taken out
     */
    static void clear(PDDocument document, Set<Integer> closed) throws IOException {
        Set<COSBase> shown = DrawnContent.identities();
        DrawnContent open = new DrawnContent();
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (closed.contains(number)) {
                addShown(page, shown);
            }
        }
        number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (closed.contains(number)) {
                keep(page.getCOSObject(), KEPT_OF_A_PAGE);
                page.setResources(new PDResources());
            } else {
                open.keepOnly(page);
            }
        }
        forgetInherited(document.getDocumentCatalog().getPages().getCOSObject(), DrawnContent.identities());
        keep(document.getDocumentCatalog().getCOSObject(), KEPT_OF_THE_DOCUMENT);
        PdfaMarks.withoutStructure(document);
        requireGone(document, shown, open.drawn());
    }

    /** Contents, pictures, forms and patterns: what tells what stands on a page. Fonts and colour spaces may be common to all. */
    private static void addShown(PDPage page, Set<COSBase> shown) {
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            shown.add(contents.next().getCOSObject());
        }
        PDResources resources = page.getResources();
        for (COSBase one : ReachableObjects.ofPage(
                page.getCOSObject(), resources == null ? new COSDictionary() : resources.getCOSObject())) {
            if (one instanceof COSStream stream
                    && (stream.containsKey(COSName.PATTERN_TYPE)
                            || COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                            || COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE)))) {
                shown.add(stream);
            }
        }
    }

    private static void requireGone(PDDocument document, Set<COSBase> shown, Set<COSBase> drawnElsewhere)
            throws IOException {
        for (COSBase one : ReachableObjects.of(document.getDocument().getTrailer())) {
            if (shown.contains(one) && !drawnElsewhere.contains(one)) {
                throw new IOException("what a closed page shows can be reached from elsewhere in the file");
            }
        }
    }

    private static void keep(COSDictionary dictionary, List<COSName> kept) {
        for (COSName key : List.copyOf(dictionary.keySet())) {
            if (!kept.contains(key)) {
                dictionary.removeItem(key);
            }
        }
    }

    private static void forgetInherited(COSDictionary node, Set<COSBase> seen) {
        if (!seen.add(node) || COSName.PAGE.equals(node.getCOSName(COSName.TYPE))) {
            return;
        }
        node.removeItem(COSName.RESOURCES);
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int at = 0; kids != null && at < kids.size(); at++) {
            if (kids.getObject(at) instanceof COSDictionary kid) {
                forgetInherited(kid, seen);
            }
        }
    }
}
