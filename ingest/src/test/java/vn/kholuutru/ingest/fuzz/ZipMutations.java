package vn.kholuutru.ingest.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes of a zip that know its headers, and of a workbook that know its sheets. */
final class ZipMutations {
    static final List<Mutation> HEADERS = List.of(ZipMutations::otherHeader, ZipMutations::otherEntryName);
    static final List<Mutation> XML = List.of(
            ZipMutations::otherValue,
            ZipMutations::otherTag,
            ZipMutations::repeatedElement,
            ZipMutations::doctype,
            ZipMutations::entryDropped,
            ZipMutations::entryAdded,
            ZipMutations::formula);

    private static final Pattern VALUE = Pattern.compile(">([^<>]{1,80})<|=\"([^\"]{0,60})\"");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z:]+");
    private static final Pattern ELEMENT =
            Pattern.compile("(?s)<(row|c|si|sheet|xf|Override|Relationship)\\b[^>]*?(/>|>.*?</\\1>)");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "99999999999",
            "1e308",
            "NaN",
            "A1048576",
            "XFD1",
            "ZZZZ99999999",
            "s",
            "inlineStr",
            "str",
            "e",
            "&#x1F600;",
            "&amp;amp;",
            "../../x",
            "xl/vbaProject.bin",
            "31/02/2020",
            "#REF!",
            " ",
            "\u0300\u0301",
            "TRUE",
            "=1+1",
            "=HYPERLINK(1)",
            "Mật",
            "03",
            "x".repeat(40_000));
    private static final List<String> NAMES = List.of(
            "../../../escape.pdf",
            "/etc/passwd",
            "a\\..\\b",
            "CON",
            "x".repeat(300),
            "",
            "a\u0000b.pdf",
            "xl/workbook.xml",
            "xl/vbaProject.bin");

    private ZipMutations() {}

    /** A field of a local or central header: version, flags, method, sizes, name length, offset. */
    private static byte[] otherHeader(byte[] bytes, Random random) {
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i + 30 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] < 9 && bytes[i + 3] < 9) {
                headers.add(i);
            }
        }
        if (headers.isEmpty()) {
            return bytes;
        }
        byte[] changed = bytes.clone();
        int at = TextMutations.one(headers, random) + 4 + random.nextInt(26);
        changed[at] = (byte) random.nextInt(256);
        if (random.nextBoolean() && at + 1 < changed.length) {
            changed[at + 1] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] otherEntryName(byte[] bytes, Random random) {
        return rewritten(bytes, entries -> {
            int which = random.nextInt(entries.size());
            entries.set(
                    which,
                    new Entry(
                            TextMutations.one(NAMES, random), entries.get(which).content()));
        });
    }

    private static byte[] otherValue(byte[] bytes, Random random) {
        return inXml(
                bytes,
                random,
                VALUE,
                found -> found.group(1) != null
                        ? ">" + TextMutations.one(VALUES, random) + "<"
                        : "=\"" + TextMutations.one(VALUES, random) + "\"");
    }

    private static byte[] otherTag(byte[] bytes, Random random) {
        return inXml(
                bytes,
                random,
                TAG,
                found -> TextMutations.one(
                        List.of("<x", "</x", "<row", "<c", "<v", "</sheetData", "<f", "<is", "<mergeCell", "<!--"),
                        random));
    }

    private static byte[] repeatedElement(byte[] bytes, Random random) {
        return inXml(bytes, random, ELEMENT, found -> found.group().repeat(1 + random.nextInt(200)));
    }

    private static byte[] doctype(byte[] bytes, Random random) {
        return inXml(
                bytes,
                random,
                Pattern.compile("\\?>"),
                found ->
                        "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>");
    }

    private static byte[] formula(byte[] bytes, Random random) {
        return inXml(
                bytes,
                random,
                Pattern.compile("<v>"),
                found -> TextMutations.one(
                        List.of(
                                "<f>1/0</f><v>",
                                "<f t=\"shared\" ref=\"A1:XFD1048576\" si=\"0\">A1</f><v>",
                                "<f>WEBSERVICE(\"http://x\")</f><v>"),
                        random));
    }

    private static byte[] entryDropped(byte[] bytes, Random random) {
        return rewritten(bytes, entries -> entries.remove(random.nextInt(entries.size())));
    }

    private static byte[] entryAdded(byte[] bytes, Random random) {
        return rewritten(
                bytes,
                entries -> entries.add(new Entry(
                        TextMutations.one(NAMES, random),
                        "MZ".repeat(1 + random.nextInt(1000)).getBytes(StandardCharsets.UTF_8))));
    }

    private record Entry(String name, byte[] content) {}

    @FunctionalInterface
    private interface Rewriting {
        void change(List<Entry> entries);
    }

    @FunctionalInterface
    private interface Replacement {
        String of(MatchResult found);
    }

    private static byte[] inXml(byte[] bytes, Random random, Pattern pattern, Replacement replacement) {
        return rewritten(bytes, entries -> {
            List<Integer> xml = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).name().endsWith(".xml")
                        || entries.get(i).name().endsWith(".rels")) {
                    xml.add(i);
                }
            }
            if (xml.isEmpty()) {
                return;
            }
            int which = TextMutations.one(xml, random);
            String text = new String(entries.get(which).content(), StandardCharsets.UTF_8);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                List<MatchResult> found = pattern.matcher(text).results().toList();
                if (!found.isEmpty()) {
                    MatchResult match = TextMutations.one(found, random);
                    text = text.substring(0, match.start()) + replacement.of(match) + text.substring(match.end());
                }
            }
            entries.set(which, new Entry(entries.get(which).name(), text.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static byte[] rewritten(byte[] bytes, Rewriting rewriting) {
        try {
            List<Entry> entries = new ArrayList<>();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    entries.add(new Entry(entry.getName(), in.readAllBytes()));
                }
            }
            if (entries.isEmpty()) {
                return bytes;
            }
            rewriting.change(entries);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<String> names = new ArrayList<>();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Entry entry : entries) {
                    if (!names.contains(entry.name()) && entry.name().length() < 60_000) {
                        names.add(entry.name());
                        zip.putNextEntry(new ZipEntry(entry.name()));
                        zip.write(entry.content());
                    }
                }
            }
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException notReadableAnyMore) {
            // An earlier change broke the container; it stays as it is.
            return bytes;
        }
    }
}
