package vn.kholuutru.access.viewing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * A page whose images fit into memory while it is drawn. A few hundred bytes can claim an image of any size; what it claims is
 * read before anything is decoded.
 */
final class DrawablePage {
    private static final long MOST_PIXELS = 400_000_000;
    private static final long MOST_PIXELS_HELD_WHOLE = 60_000_000;
    private static final int MOST_OBJECTS = 10_000;
    private static final Set<COSName> READ_WHOLE = Set.of(COSName.JPX_DECODE, COSName.JBIG2_DECODE);

    private DrawablePage() {}

    /** @throws ProblemException PAGE_TOO_LARGE */
    static void require(PDPage page) {
        look(
                page.getResources() == null
                        ? new COSDictionary()
                        : page.getResources().getCOSObject(),
                new HashSet<>());
    }

    private static void look(COSDictionary resources, Set<COSBase> seen) {
        COSDictionary objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return;
        }
        for (COSName name : objects.keySet()) {
            COSBase object = objects.getDictionaryObject(name);
            if (!(object instanceof COSStream stream) || !seen.add(stream) || seen.size() > MOST_OBJECTS) {
                continue;
            }
            if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                measure(stream);
            } else {
                COSDictionary inner = stream.getCOSDictionary(COSName.RESOURCES);
                look(inner == null ? new COSDictionary() : inner, seen);
            }
        }
    }

    private static void measure(COSStream image) {
        long width = image.getInt(COSName.WIDTH, 0);
        long height = image.getInt(COSName.HEIGHT, 0);
        boolean whole =
                filters(image).stream().anyMatch(READ_WHOLE::contains) || image.getCOSStream(COSName.SMASK) != null;
        if (width * height > (whole ? MOST_PIXELS_HELD_WHOLE : MOST_PIXELS)) {
            throw new ProblemException(
                    new Problem.Invalid("PAGE_TOO_LARGE", List.of(String.valueOf(width), String.valueOf(height))));
        }
    }

    private static List<COSName> filters(COSStream image) {
        COSBase filters = image.getFilters();
        if (filters instanceof COSName one) {
            return List.of(one);
        }
        return filters instanceof COSArray several
                ? several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList()
                : List.of();
    }
}
