package vn.kholuutru.access.dip.copy;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Leaves to pages, and to everything that is drawn on them however deep (forms, patterns, soft masks, faces of annotations, glyphs of
 * Type 3 fonts), only those resources it calls, and knows what is drawn. Dictionaries of resources are copied before something is taken
 * out: producers share them among pages.
 */
final class DrawnContent {
    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName ALTERNATES = COSName.getPDFName("Alternates");
    private static final List<COSName> BESIDE_A_PAGE = List.of(
            PIECE_INFO,
            COSName.STRUCT_PARENTS,
            COSName.B,
            COSName.AF,
            COSName.getPDFName("DPart"),
            COSName.getPDFName("PresSteps"),
            COSName.getPDFName("Thumb"));

    private final Set<COSBase> drawn = identities();
    private final Set<COSBase> cleaned = identities();
    private int withinGlyphs;

    /** A set that tells things apart which are written alike. */
    static Set<COSBase> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /**
     * Pictures and content that were drawn on the pages seen so far. What is drawn within glyphs does not count: whether a page
     * shows a glyph is not asked.
     */
    Set<COSBase> drawn() {
        return drawn;
    }

    /** @throws IOException when its content cannot be read */
    void keepOnly(PDPage page) throws IOException {
        BESIDE_A_PAGE.forEach(page.getCOSObject()::removeItem);
        PDResources known = page.getResources();
        COSDictionary resources = known == null ? new COSDictionary() : known.getCOSObject();
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            drawn.add(contents.next().getCOSObject());
        }
        Set<COSBase> path = identities();
        CalledNames called = CalledNames.of(page);
        called.add(follow(called, resources, path));
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        for (int at = 0; annotations != null && at < annotations.size(); at++) {
            if (annotations.getObject(at) instanceof COSDictionary annotation) {
                called.add(faces(annotation.getDictionaryObject(COSName.AP), resources, path));
            }
        }
        page.setResources(new PDResources(only(called, resources)));
    }

    /** An appearance is a stream, or streams by their state, for each of three moments. */
    private CalledNames faces(COSBase appearance, COSDictionary around, Set<COSBase> path) throws IOException {
        if (appearance instanceof COSStream face) {
            return content(face, around, path);
        }
        CalledNames called = new CalledNames();
        if (appearance instanceof COSDictionary several && path.add(several)) {
            for (COSName name : several.keySet()) {
                called.add(faces(several.getDictionaryObject(name), around, path));
            }
        }
        return called;
    }

    /** @return what it calls from the resources around it, for want of its own */
    private CalledNames content(COSStream content, COSDictionary around, Set<COSBase> path) throws IOException {
        if (withinGlyphs == 0) {
            drawn.add(content);
        }
        content.removeItem(PIECE_INFO);
        COSDictionary own = content.getCOSDictionary(COSName.RESOURCES);
        if (own != null) {
            if (cleaned.add(content)) {
                CalledNames called = CalledNames.of(new PDFormXObject(content));
                called.add(follow(called, own, identities()));
                content.setItem(COSName.RESOURCES, only(called, own));
            }
            return new CalledNames();
        }
        if (!path.add(content)) {
            return new CalledNames();
        }
        CalledNames called = CalledNames.of(new PDFormXObject(content));
        called.add(follow(called, around, path));
        return called;
    }

    private CalledNames follow(CalledNames called, COSDictionary resources, Set<COSBase> path) throws IOException {
        CalledNames more = new CalledNames();
        for (COSName family : CalledNames.families()) {
            COSDictionary all = resources.getCOSDictionary(family);
            for (COSName name : called.in(family)) {
                COSBase one = all == null ? null : all.getDictionaryObject(name);
                if (one instanceof COSDictionary dictionary) {
                    more.add(resource(family, dictionary, resources, path));
                }
            }
        }
        return more;
    }

    private CalledNames resource(COSName family, COSDictionary one, COSDictionary around, Set<COSBase> path)
            throws IOException {
        if (one instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            picture(stream);
            return new CalledNames();
        }
        if (one instanceof COSStream stream && (family.equals(COSName.XOBJECT) || family.equals(COSName.PATTERN))) {
            return content(stream, around, path);
        }
        if (family.equals(COSName.PATTERN)) {
            COSDictionary state = one.getCOSDictionary(COSName.EXT_G_STATE);
            return state == null ? new CalledNames() : state(state, around, path);
        }
        if (family.equals(COSName.EXT_G_STATE)) {
            return state(one, around, path);
        }
        return family.equals(COSName.FONT) ? font(one, around, path) : new CalledNames();
    }

    private CalledNames state(COSDictionary state, COSDictionary around, Set<COSBase> path) throws IOException {
        CalledNames called = new CalledNames();
        COSDictionary mask = state.getCOSDictionary(COSName.SMASK);
        if (mask != null && mask.getDictionaryObject(COSName.G) instanceof COSStream group) {
            called.add(content(group, around, path));
        }
        COSArray font = state.getCOSArray(COSName.FONT);
        if (font != null && font.size() > 0 && font.getObject(0) instanceof COSDictionary dictionary) {
            called.add(font(dictionary, around, path));
        }
        return called;
    }

    private CalledNames font(COSDictionary font, COSDictionary around, Set<COSBase> path) throws IOException {
        COSDictionary glyphs = font.getCOSDictionary(COSName.CHAR_PROCS);
        if (glyphs == null || !path.add(font)) {
            return new CalledNames();
        }
        withinGlyphs++;
        try {
            COSDictionary own = font.getCOSDictionary(COSName.RESOURCES);
            CalledNames called = new CalledNames();
            for (COSName name : glyphs.keySet()) {
                if (glyphs.getDictionaryObject(name) instanceof COSStream glyph) {
                    called.add(content(glyph, own == null ? around : own, path));
                }
            }
            if (own == null) {
                return called;
            }
            font.setItem(COSName.RESOURCES, only(called, own));
            return new CalledNames();
        } finally {
            withinGlyphs--;
        }
    }

    private void picture(COSStream picture) {
        picture.removeItem(PIECE_INFO);
        picture.removeItem(ALTERNATES);
        if (withinGlyphs > 0) {
            return;
        }
        drawn.add(picture);
        for (COSName mask : List.of(COSName.SMASK, COSName.MASK)) {
            if (picture.getDictionaryObject(mask) instanceof COSStream shape) {
                drawn.add(shape);
            }
        }
    }

    private static COSDictionary only(CalledNames called, COSDictionary resources) {
        COSDictionary kept = new COSDictionary(resources);
        for (COSName family : CalledNames.families()) {
            COSDictionary all = resources.getCOSDictionary(family);
            if (all != null) {
                COSDictionary some = new COSDictionary();
                for (COSName name : all.keySet()) {
                    if (called.in(family).contains(name)) {
                        some.setItem(name, all.getItem(name));
                    }
                }
                kept.setItem(family, some);
            }
        }
        return kept;
    }
}
