package vn.kholuutru.access.dip.copy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** What in a PDF can be come to from something, however deep. */
final class ReachableObjects {
    private ReachableObjects() {}

    /** Of a page alone: neither its neighbours nor the tree above it. */
    static Set<COSBase> ofPage(COSDictionary page, COSDictionary resources) {
        return from(true, page, resources);
    }

    static Set<COSBase> of(COSBase start) {
        return from(false, start);
    }

    private static Set<COSBase> from(boolean ofOnePage, COSBase... starts) {
        Set<COSBase> found = DrawnContent.identities();
        Deque<COSBase> ahead = new ArrayDeque<>();
        for (COSBase start : starts) {
            found.add(start);
            ahead.add(start);
        }
        while (!ahead.isEmpty()) {
            COSBase one = ahead.remove();
            if (one instanceof COSDictionary dictionary) {
                for (COSName key : dictionary.keySet()) {
                    add(dictionary.getItem(key), ofOnePage, found, ahead);
                }
            } else if (one instanceof COSArray array) {
                for (int at = 0; at < array.size(); at++) {
                    add(array.get(at), ofOnePage, found, ahead);
                }
            }
        }
        return found;
    }

    private static void add(COSBase item, boolean ofOnePage, Set<COSBase> found, Deque<COSBase> ahead) {
        COSBase one = item instanceof COSObject reference ? reference.getObject() : item;
        if ((one instanceof COSDictionary || one instanceof COSArray)
                && !(ofOnePage && isOfTheTree(one))
                && found.add(one)) {
            ahead.add(one);
        }
    }

    private static boolean isOfTheTree(COSBase one) {
        if (!(one instanceof COSDictionary dictionary) || one instanceof COSStream) {
            return false;
        }
        COSName type = dictionary.getCOSName(COSName.TYPE);
        return COSName.PAGE.equals(type) || COSName.PAGES.equals(type) || COSName.CATALOG.equals(type);
    }
}
