package vn.kholuutru.ingest.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;

/**
 * What must hold of a PDF that was accepted, found out by other means than the rules': the stock validator, a search of
 * the bytes, arithmetic on the first numbers found. And of one that was not: it is called no PDF/A only when it is none.
 */
final class ScanOracle {
    private static final Pattern STREAM = Pattern.compile("(?s)stream\\r?\\n(.*?)endstream");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "/(Encrypt|JS|JavaScript|Launch|EmbeddedFiles|EmbeddedFile|EF|RichMedia|XFA|AA)(?![A-Za-z0-9])");
    private static final Pattern MEDIA_BOX =
            Pattern.compile("/MediaBox\\s*\\[\\s*([-\\d.]+)\\s+([-\\d.]+)\\s+([-\\d.]+)");
    private static final int LEAST_RESOLUTION = 198;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ScanOracle() {}

    /** What contradicts the outcome; empty when nothing does. */
    static List<String> contradictions(MutatedFile file, Path path, List<Finding> findings) {
        List<String> found = new ArrayList<>();
        boolean accepted = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        if (accepted) {
            if (file.bytes().length == 0) {
                found.add("accepted though empty");
            }
            if (!validByStockValidator(path)) {
                found.add("accepted though the stock validator calls it no PDF/A");
            }
            Matcher forbidden = FORBIDDEN.matcher(words(file.bytes()));
            if (forbidden.find()) {
                found.add("accepted with " + forbidden.group());
            }
            if (file.plain() && resolution(file.bytes()) < LEAST_RESOLUTION) {
                found.add("accepted with " + resolution(file.bytes()) + " pixels per inch");
            }
        } else if (findings.stream().anyMatch(finding -> finding.fault().equals("NOT_PDFA"))
                && validByStockValidator(path)) {
            found.add("called NOT_PDFA though the stock validator calls it PDF/A");
        }
        return found;
    }

    private static boolean validByStockValidator(Path path) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(path.toFile());
                PDFAValidator validator = Foundries.defaultInstance().createValidator(parser.getFlavour(), false)) {
            return validator.validate(parser).isCompliant();
        } catch (VeraPDFException | IOException | RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    /** The file without its streams, but with what lies packed in object streams; names spelled out. */
    private static String words(byte[] bytes) {
        String text = TextMutations.latin(bytes);
        StringBuilder words = new StringBuilder();
        Matcher streams = STREAM.matcher(text);
        int end = 0;
        while (streams.find()) {
            String before = text.substring(end, streams.start());
            words.append(before).append(' ');
            if (before.substring(Math.max(0, before.lastIndexOf("obj"))).contains("ObjStm")) {
                words.append(inflated(TextMutations.bytes(streams.group(1))));
            }
            end = streams.end();
        }
        words.append(text.substring(end));
        return Pattern.compile("#([0-9A-Fa-f]{2})")
                .matcher(words)
                .replaceAll(hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))));
    }

    private static String inflated(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return TextMutations.latin(in.readNBytes(1 << 20));
        } catch (IOException e) {
            return "";
        }
    }

    /** Of the widest JPEG over the narrowest page; far too high when either cannot be found. */
    private static double resolution(byte[] bytes) {
        int widest = 0;
        for (int i = 0; i + 8 < bytes.length; i++) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xC0 && bytes[i + 2] == 0 && bytes[i + 4] == 8) {
                widest = Math.max(widest, (bytes[i + 7] & 0xFF) << 8 | bytes[i + 8] & 0xFF);
            }
        }
        double narrowest = Double.MAX_VALUE;
        Matcher boxes = MEDIA_BOX.matcher(words(bytes));
        while (boxes.find()) {
            try {
                narrowest =
                        Math.min(narrowest, Double.parseDouble(boxes.group(3)) - Double.parseDouble(boxes.group(1)));
            } catch (NumberFormatException notANumber) {
                continue;
            }
        }
        return widest == 0 || narrowest == Double.MAX_VALUE || narrowest <= 0 ? 9999 : widest / (narrowest / 72);
    }
}
