package vn.kholuutru.ingest.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes of a PDF that know its words: numbers, names, references, objects, the cross-reference table. */
final class TextMutations {
    static final List<Mutation> ALL = List.of(
            TextMutations::otherNumber,
            TextMutations::otherLength,
            TextMutations::otherName,
            TextMutations::otherReference,
            TextMutations::otherTable,
            TextMutations::insertInDictionary,
            TextMutations::appendObject,
            TextMutations::copyObject);

    private static final Pattern NUMBER = Pattern.compile("(?<=[\\s\\[/<])-?\\d+(\\.\\d+)?(?=[\\s\\]/>])");
    private static final Pattern LENGTH =
            Pattern.compile("/(Length|Width|Height|BitsPerComponent|N|First|Size|Count|W|Columns)\\s+(\\d+)");
    private static final Pattern NAME = Pattern.compile("/[A-Za-z][A-Za-z0-9]*");
    private static final Pattern REFERENCE = Pattern.compile("(\\d+) 0 R");
    private static final Pattern TABLE =
            Pattern.compile("startxref\\s+(\\d+)|(?m)^\\d{10} \\d{5} [nf]|/(Prev|XRefStm|Root|Info|Index)");
    private static final Pattern DICTIONARY = Pattern.compile("<<");
    private static final Pattern OBJECT = Pattern.compile("(?s)\\d+ 0 obj.{1,3000}?endobj");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483648",
            "4294967296",
            "999999999999999999999",
            "0.0000001",
            "1e9",
            "65536",
            "00000000000000000001",
            "3.4028235E38",
            "7");
    private static final List<String> NAMES = List.of(
            "/FlateDecode",
            "/LZWDecode",
            "/DCTDecode",
            "/JPXDecode",
            "/JBIG2Decode",
            "/CCITTFaxDecode",
            "/RunLengthDecode",
            "/ASCIIHexDecode",
            "/ASCII85Decode",
            "/Crypt",
            "/Image",
            "/Form",
            "/Pattern",
            "/DeviceGray",
            "/DeviceRGB",
            "/DeviceCMYK",
            "/Indexed",
            "/ICCBased",
            "/Page",
            "/Pages",
            "/Catalog",
            "/ObjStm",
            "/XRef",
            "/JavaScript",
            "/JS",
            "/AA",
            "/OpenAction",
            "/Launch",
            "/EmbeddedFile",
            "/EF",
            "/Encrypt",
            "/XFA",
            "/RichMedia",
            "/Kids",
            "/Parent",
            "/Contents",
            "/Resources",
            "/XObject",
            "/SMask",
            "/Mask",
            "/ImageMask",
            "/Filter",
            "/DecodeParms",
            "/Length",
            "/#4a#53",
            "/J#61vaScript",
            "/#45ncrypt");
    private static final List<String> ENTRIES = List.of(
            "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>",
            "/AA<</O<</S/Launch/F(calc.exe)>>>>",
            "/Encrypt<</Filter/Standard/V 1/R 2/O()/U()/P -4>>",
            "/Names<</EmbeddedFiles<</Names[]>>>>",
            "/UserUnit 10",
            "/Rotate 90",
            "/CropBox[0 0 10 10]",
            "/MediaBox[0 0 99999 99999]",
            "/Filter[/FlateDecode/FlateDecode/FlateDecode]",
            "/Width 5000/Height 5000",
            "/Kids[1 0 R 2 0 R 3 0 R]",
            "/Parent 1 0 R",
            "/Contents[4 0 R 4 0 R 4 0 R 4 0 R]",
            "/SMask 5 0 R",
            "/Resources 1 0 R",
            "/#4fpenAction<</S/J#61vaScript/J#53(1)>>",
            "/Type/ObjStm/N 99999/First 9",
            "/Group<</S/Transparency>>",
            "/Length 99999999");
    private static final List<String> OBJECTS = List.of(
            "\n900 0 obj\n<</S/JavaScript/JS(1)>>\nendobj\n",
            "\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
            "\n3 0 obj\n[3 0 R 3 0 R]\nendobj\n",
            "\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n",
            "\n901 0 obj\n<</Length 902 0 R>>\nstream\nx\nendstream\nendobj\n902 0 obj\n902 0 R\nendobj\n");

    private TextMutations() {}

    private static byte[] otherNumber(byte[] bytes, Random random) {
        return replaced(bytes, random, NUMBER, found -> one(NUMBERS, random));
    }

    private static byte[] otherLength(byte[] bytes, Random random) {
        return replaced(
                bytes,
                random,
                LENGTH,
                found -> "/" + found.group(1) + " "
                        + (random.nextBoolean()
                                ? one(NUMBERS, random)
                                : Long.toString(Long.parseLong(shortened(found.group(2))) * (1 + random.nextInt(4))
                                        + random.nextInt(3)
                                        - 1)));
    }

    private static byte[] otherName(byte[] bytes, Random random) {
        return replaced(bytes, random, NAME, found -> one(NAMES, random));
    }

    private static byte[] otherReference(byte[] bytes, Random random) {
        return replaced(bytes, random, REFERENCE, found -> random.nextInt(40) + " 0 R");
    }

    private static byte[] otherTable(byte[] bytes, Random random) {
        return replaced(
                bytes,
                random,
                TABLE,
                found -> random.nextBoolean()
                        ? found.group().replaceAll("\\d+", Integer.toString(random.nextInt(bytes.length + 100)))
                        : one(
                                List.of("startxref 0", "/Prev 0", "/XRefStm 20", "/Root 3 0 R", "0000000000 65535 f"),
                                random));
    }

    private static byte[] insertInDictionary(byte[] bytes, Random random) {
        return replaced(bytes, random, DICTIONARY, found -> "<<" + one(ENTRIES, random));
    }

    private static byte[] appendObject(byte[] bytes, Random random) {
        String text = latin(bytes);
        int at = random.nextBoolean() ? text.lastIndexOf("startxref") : text.indexOf("endobj");
        return at < 0 ? bytes : bytes(text.substring(0, at) + one(OBJECTS, random) + text.substring(at));
    }

    private static byte[] copyObject(byte[] bytes, Random random) {
        List<MatchResult> objects = OBJECT.matcher(latin(bytes)).results().toList();
        return objects.isEmpty()
                ? bytes
                : replaced(
                        bytes,
                        random,
                        OBJECT,
                        found -> objects.get(random.nextInt(objects.size())).group());
    }

    @FunctionalInterface
    private interface Replacement {
        String of(MatchResult found);
    }

    private static byte[] replaced(byte[] bytes, Random random, Pattern pattern, Replacement replacement) {
        String text = latin(bytes);
        List<MatchResult> found =
                new ArrayList<>(pattern.matcher(text).results().toList());
        for (int i = Math.min(found.size(), 1 + random.nextInt(3)); i > 0; i--) {
            found = pattern.matcher(text).results().toList();
            if (found.isEmpty()) {
                break;
            }
            MatchResult match = found.get(random.nextInt(found.size()));
            text = text.substring(0, match.start()) + replacement.of(match) + text.substring(match.end());
        }
        return bytes(text);
    }

    private static String shortened(String digits) {
        return digits.substring(0, Math.min(digits.length(), 9));
    }

    static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
