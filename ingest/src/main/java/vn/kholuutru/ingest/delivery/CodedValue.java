package vn.kholuutru.ingest.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.LocalizedText;

/** Reads a code of a list, given as code or in words. */
final class CodedValue {
    private static final Pattern CODE_AND_WORDS = Pattern.compile("(\\d{1,3})\\s*[-–:.]?\\s+.*");
    private static final Pattern SEPARATORS = Pattern.compile("\\s*[;|]\\s*|\\s*,\\s+|(?<=\\d),(?=\\d)");
    private static final Pattern BESIDE_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CodedValue() {}

    static FieldValue of(FieldDefinition field, CellValue cell) {
        String text = cell.shown().orElse("");
        CodeList list = field.codeList().orElseThrow();
        List<String> codes = codes(list, text, field.repeatable());
        return new FieldValue.Read(
                codes, codes.isEmpty() || isPlainly(list, text, codes) ? Optional.empty() : Optional.of(text));
    }

    static Stream<String> parts(String text) {
        return Arrays.stream(SEPARATORS.split(text)).map(String::strip).filter(part -> !part.isEmpty());
    }

    static String withoutZeros(String code) {
        return code.matches("0*\\d+") ? code.replaceFirst("^0+(?=\\d)", "") : code;
    }

    /** The code for a code or its words; what is neither stays as it is, for the shape to refuse. */
    static String code(CodeList list, String value) {
        Optional<String> padded = list.codes().stream()
                .map(CodeList.Code::code)
                .filter(code -> code.equals(value) || withoutZeros(code).equals(withoutZeros(value)))
                .findFirst();
        if (padded.isPresent()) {
            return padded.get();
        }
        String words = HeaderWords.of(value).joined();
        Optional<String> byWords = list.codes().stream()
                .filter(code -> HeaderWords.of(code.label().vi()).joined().equals(words)
                        || HeaderWords.of(code.label().en()).joined().equals(words)
                        || HeaderWords.of(code.code() + " " + code.label().vi())
                                .joined()
                                .equals(words))
                .map(CodeList.Code::code)
                .findFirst();
        return byWords.orElse(value);
    }

    private static List<String> codes(CodeList list, String text, boolean several) {
        String whole = code(list, text);
        if (list.find(whole).isPresent() || !several) {
            return List.of(list.find(whole).isPresent() ? whole : codeBeforeWords(list, text));
        }
        return parts(text).map(part -> codeBeforeWords(list, part)).distinct().toList();
    }

    /** "01 - Vĩnh viễn" and the like: the code counts. */
    private static String codeBeforeWords(CodeList list, String text) {
        String code = code(list, text);
        Matcher matcher = CODE_AND_WORDS.matcher(text);
        if (list.find(code).isEmpty() && matcher.matches()) {
            String first = code(list, matcher.group(1));
            String rest = code(list, text.substring(matcher.end(1)).replaceFirst("^\\s*[-–:.]?\\s+", ""));
            return first.equals(rest) ? first : text;
        }
        return code;
    }

    /** True when the text says nothing that the codes do not: they themselves, their words, or both. */
    private static boolean isPlainly(CodeList list, String text, List<String> codes) {
        String said = plain(text);
        for (String code : codes) {
            Optional<LocalizedText> label = list.find(code).map(CodeList.Code::label);
            if (label.isEmpty()) {
                return codes.size() == 1 && code.equals(text);
            }
            for (String words :
                    List.of(plain(label.get().vi()), plain(label.get().en()), code, withoutZeros(code))) {
                said = (" " + said + " ").replace(" " + words + " ", " ").strip();
            }
        }
        return said.isEmpty();
    }

    private static String plain(String text) {
        return BESIDE_LETTERS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
