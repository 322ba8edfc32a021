package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/**
 * Every object of a PDF, whether a page leads to it or not: active content (ISO 19005-2, 6.5 and 6.6), attached files
 * (6.8), and the images with their true sizes.
 */
record ObjectSurvey(List<Obstacle> obstacles, Map<COSStream, EmbeddedImage> images) {
    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "AA", "XFA", "RichMediaContent");
    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView",
            "GoToE");
    private static final Set<String> ACTIVE_ANNOTATIONS = Set.of("RichMedia", "Movie", "Sound", "Screen", "3D");
    private static final Set<String> ATTACHMENT_KEYS = Set.of("EF", "EmbeddedFiles");
    /** Filters that unpack but are not Flate, which was measured before. */
    private static final Set<String> OTHER_PACKING = Set.of("LZWDecode", "LZW", "RunLengthDecode", "RL");

    static ObjectSurvey of(COSDocument document, long fileSize) throws IOException {
        Set<String> active = new LinkedHashSet<>();
        Set<String> attached = new LinkedHashSet<>();
        List<Obstacle> falseSizes = new ArrayList<>();
        Map<COSStream, EmbeddedImage> images = new HashMap<>();
        long unpacked = 0;
        boolean bomb = false;
        look(document.getTrailer(), active, attached);
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase object = document.getObjectFromPool(key).getObject();
            look(object, active, attached);
            if (!(object instanceof COSStream stream)) {
                continue;
            }
            if (isImage(stream)) {
                EmbeddedImage image = EmbeddedImage.of(stream);
                images.put(stream, image);
                bomb |= image.excessive();
                if (!image.sizeIsTrue()) {
                    falseSizes.add(new Obstacle("FALSE_IMAGE_SIZE", image.statedSize() + " ≠ " + image.trueSize()));
                }
            } else if (EmbeddedImage.filters(stream).stream().anyMatch(OTHER_PACKING::contains)) {
                unpacked += unpackedSize(stream);
                bomb |= unpacked > UnpackedSize.limit(fileSize);
            }
            if (bomb) {
                break;
            }
        }
        List<Obstacle> obstacles = new ArrayList<>();
        if (!active.isEmpty()) {
            obstacles.add(new Obstacle("ACTIVE_CONTENT", String.join(", ", active)));
        }
        if (!attached.isEmpty()) {
            obstacles.add(new Obstacle("ATTACHMENT", String.join(", ", attached)));
        }
        if (!falseSizes.isEmpty()) {
            obstacles.add(falseSizes.getFirst());
        }
        if (bomb) {
            obstacles.add(new Obstacle("BOMB", UnpackedSize.mebibytes(UnpackedSize.limit(fileSize))));
        }
        return new ObjectSurvey(obstacles, images);
    }

    private static void look(COSBase object, Set<String> active, Set<String> attached) {
        Deque<COSBase> waiting = new ArrayDeque<>();
        push(waiting, object);
        while (!waiting.isEmpty()) {
            COSBase next = waiting.pop();
            if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    push(waiting, array.get(i));
                }
            } else if (next instanceof COSDictionary dictionary) {
                judge(dictionary, active, attached);
                for (COSBase value : dictionary.getValues()) {
                    push(waiting, value);
                }
            }
        }
    }

    /** Indirect objects are looked at in their own turn, so nothing is followed twice and no cycle is entered. */
    private static void push(Deque<COSBase> waiting, COSBase value) {
        if (value instanceof COSArray || value instanceof COSDictionary) {
            waiting.push(value);
        }
    }

    private static void judge(COSDictionary dictionary, Set<String> active, Set<String> attached) {
        for (COSName key : dictionary.keySet()) {
            if (ACTIVE_KEYS.contains(key.getName())) {
                active.add(key.getName());
            } else if (ATTACHMENT_KEYS.contains(key.getName())) {
                attached.add(key.getName());
            }
        }
        String type = name(dictionary, COSName.TYPE);
        String action = name(dictionary, COSName.S);
        if (ACTIVE_ACTIONS.contains(action) && !type.equals("StructElem")) {
            active.add(action);
        }
        String subtype = name(dictionary, COSName.SUBTYPE);
        if (ACTIVE_ANNOTATIONS.contains(subtype)) {
            active.add(subtype);
        }
        if (subtype.equals("FileAttachment") || type.equals("EmbeddedFile")) {
            attached.add(subtype.equals("FileAttachment") ? subtype : type);
        }
    }

    private static boolean isImage(COSStream stream) {
        return name(stream, COSName.SUBTYPE).equals("Image");
    }

    private static String name(COSDictionary dictionary, COSName key) {
        COSName value = dictionary.getCOSName(key);
        return value == null ? "" : value.getName();
    }

    private static long unpackedSize(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
