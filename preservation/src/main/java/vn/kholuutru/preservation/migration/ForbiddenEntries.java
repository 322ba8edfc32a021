package vn.kholuutru.preservation.migration;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Entries of dictionaries that PDF/A-2 does not allow and that change nothing of what a scan shows. */
final class ForbiddenEntries {
    private static final COSName INTERPOLATE = COSName.getPDFName("Interpolate");
    private static final COSName ALTERNATES = COSName.getPDFName("Alternates");
    private static final COSName OPI = COSName.getPDFName("OPI");
    private static final COSName SUBTYPE2 = COSName.getPDFName("Subtype2");
    private static final COSName PS = COSName.getPDFName("PS");
    private static final COSName AA = COSName.getPDFName("AA");
    private static final COSName TR2 = COSName.getPDFName("TR2");
    private static final COSName HTP = COSName.getPDFName("HTP");
    private static final COSName CID_SET = COSName.getPDFName("CIDSet");
    private static final COSName CHAR_SET = COSName.getPDFName("CharSet");
    private static final COSName PRES_STEPS = COSName.getPDFName("PresSteps");
    private static final COSName AS = COSName.getPDFName("AS");
    private static final List<COSName> OF_THE_CATALOG = List.of(
            AA,
            COSName.getPDFName("Requirements"),
            COSName.getPDFName("NeedsRendering"),
            COSName.getPDFName("PieceInfo"));
    private static final Set<String> HARMLESS_ACTIONS = Set.of("GoTo", "GoToR", "URI", "Named", "Thread", "Hide");
    private static final int PRINT = 1 << 2;
    /** Invisible, hidden or not for the screen (ISO 32000-1, table 165). */
    private static final int UNSEEN = 1 | 1 << 1 | 1 << 5;

    private static final int TOGGLE_NO_VIEW = 1 << 8;

    private ForbiddenEntries() {}

    /** From a dictionary anywhere; what was done is added to {@code changes}. */
    static void remove(COSDictionary dictionary, Set<String> changes) {
        String subtype = name(dictionary, COSName.SUBTYPE);
        if (subtype.equals("Image")) {
            removeFromImage(dictionary, changes);
        } else if (subtype.equals("Form")) {
            take(dictionary, changes, OPI, PS, SUBTYPE2); // 6.2.9
        }
        switch (name(dictionary, COSName.TYPE)) {
            case "ExtGState" -> removeFromGraphicsState(dictionary, changes);
            case "FontDescriptor" -> take(dictionary, changes, CID_SET, CHAR_SET); // 6.2.11.4.2: right or not there
            case "Page" -> {
                take(dictionary, changes, AA, PRES_STEPS, COSName.METADATA);
                mendAnnotations(dictionary, changes);
            }
            default -> {}
        }
    }

    /** From the document's own dictionary. */
    static void removeFromCatalog(COSDictionary catalog, Set<String> changes) {
        OF_THE_CATALOG.forEach(key -> take(catalog, changes, key));
        COSBase action = catalog.getDictionaryObject(COSName.OPEN_ACTION);
        if (action instanceof COSDictionary dictionary && !HARMLESS_ACTIONS.contains(name(dictionary, COSName.S))) {
            take(catalog, changes, COSName.OPEN_ACTION);
        }
        if (catalog.getDictionaryObject(COSName.OCPROPERTIES) instanceof COSDictionary layers) {
            mendLayers(layers, changes);
        }
    }

    private static void removeFromImage(COSDictionary image, Set<String> changes) {
        take(image, changes, ALTERNATES, OPI, COSName.METADATA); // 6.2.8, 6.6.2
        if (image.getBoolean(INTERPOLATE, false)) {
            image.setItem(INTERPOLATE, COSBoolean.FALSE);
            changes.add("Interpolate set to false");
        }
    }

    /** 6.2.5: no transfer functions, no halftone phase. */
    private static void removeFromGraphicsState(COSDictionary state, Set<String> changes) {
        take(state, changes, COSName.TR, HTP);
        if (!name(state, TR2).equals("Default")) {
            take(state, changes, TR2);
        }
    }

    /** 6.3.2: an annotation is seen and printed. One that nobody sees is taken out, so that the page stays the same. */
    private static void mendAnnotations(COSDictionary page, Set<String> changes) {
        if (!(page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations)) {
            return;
        }
        for (int i = annotations.size() - 1; i >= 0; i--) {
            if (!(annotations.getObject(i) instanceof COSDictionary annotation)
                    || name(annotation, COSName.SUBTYPE).equals("Popup")) {
                continue;
            }
            take(annotation, changes, AA);
            int flags = annotation.getInt(COSName.F, 0);
            if ((flags & UNSEEN) != 0) {
                annotations.remove(i);
                changes.add("hidden annotation removed");
            } else if ((flags & PRINT) == 0) {
                annotation.setInt(COSName.F, (flags | PRINT) & ~TOGGLE_NO_VIEW);
                changes.add("annotation flags");
            }
        }
    }

    /** 6.9: every configuration of layers has a name, and none changes by itself. */
    private static void mendLayers(COSDictionary layers, Set<String> changes) {
        if (layers.getDictionaryObject(COSName.D) instanceof COSDictionary standard) {
            mendConfiguration(standard, "D", changes);
        }
        if (layers.getDictionaryObject(COSName.getPDFName("Configs")) instanceof COSArray others) {
            for (int i = 0; i < others.size(); i++) {
                if (others.getObject(i) instanceof COSDictionary other) {
                    mendConfiguration(other, "D" + (i + 1), changes);
                }
            }
        }
    }

    private static void mendConfiguration(COSDictionary configuration, String name, Set<String> changes) {
        take(configuration, changes, AS);
        if (configuration.getDictionaryObject(COSName.NAME) == null) {
            configuration.setItem(COSName.NAME, new COSString(name));
            changes.add("name of a layer configuration");
        }
    }

    private static void take(COSDictionary dictionary, Set<String> changes, COSName... keys) {
        for (COSName key : keys) {
            if (dictionary.containsKey(key)) {
                dictionary.removeItem(key);
                changes.add(key.getName() + " removed");
            }
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        COSName value = dictionary.getCOSName(key);
        return value == null ? "" : value.getName();
    }
}
