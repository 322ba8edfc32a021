package vn.kholuutru.ingest.delivery;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.FieldType;

/**
 * What a cell means for one field: the values in the form a description keeps them, or what is wrong. Values that only a
 * shape can judge (too long, not in the list) are passed on as they are.
 */
sealed interface FieldValue {
    /** @param values empty when the cell is empty */
    record Read(List<String> values) implements FieldValue {
        public Read {
            values = List.copyOf(values);
        }
    }

    record Wrong(RecordFault fault, String value) implements FieldValue {}

    Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})(?: 0?0:00(?::00)?)?");
    Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?:[ T]00:00(?::00)?)?");
    Pattern MONTH = Pattern.compile("(\\d{1,2})[/.\\-](\\d{4})");
    Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    Pattern YEAR = Pattern.compile("[12]\\d{3}");
    Pattern WHOLE = Pattern.compile("0*(\\d{1,18})");
    Pattern CODE_AND_WORDS = Pattern.compile("(\\d{1,3})\\s*[-–:.]?\\s+.*");
    Pattern SEPARATORS = Pattern.compile("\\s*[;|]\\s*|\\s*,\\s+|(?<=\\d),(?=\\d)");
    Map<String, String> YES_NO = Map.ofEntries(
            Map.entry("1", "1"),
            Map.entry("0", "0"),
            Map.entry("01", "1"),
            Map.entry("00", "0"),
            Map.entry("co", "1"),
            Map.entry("khong", "0"),
            Map.entry("x", "1"),
            Map.entry("yes", "1"),
            Map.entry("no", "0"),
            Map.entry("true", "1"),
            Map.entry("false", "0"),
            Map.entry("dung", "1"),
            Map.entry("sai", "0"));

    static FieldValue of(FieldDefinition field, CellValue cell) {
        if (cell instanceof CellValue.Failed failed) {
            return new Wrong(RecordFault.CELL_ERROR, failed.error());
        }
        if (cell instanceof CellValue.Empty) {
            return new Read(List.of());
        }
        return switch (field.type()) {
            case DATE -> date(cell);
            case NUMBER -> number(cell);
            case BOOLEAN -> answer(field, cell);
            case STRING, LONG_TEXT -> new Read(texts(field, cell));
        };
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

    private static String withoutZeros(String code) {
        return code.matches("0*\\d+") ? code.replaceFirst("^0+(?=\\d)", "") : code;
    }

    private static FieldValue date(CellValue cell) {
        if (cell instanceof CellValue.Date date) {
            return new Read(List.of(date.date().toString()));
        }
        if (cell instanceof CellValue.Figure number
                && !YEAR.matcher(number.plain()).matches()) {
            return isDay(number.number())
                    ? new Read(List.of(CellValue.dayOf(number.number()).toString()))
                    : new Wrong(RecordFault.INVALID_DATE, number.plain());
        }
        String text = cell.shown().orElse("");
        return isoDate(text)
                .<FieldValue>map(iso -> new Read(List.of(iso)))
                .orElseGet(() -> new Wrong(RecordFault.INVALID_DATE, text));
    }

    private static boolean isDay(BigDecimal number) {
        return CellValue.isSerialDay(number) && number.compareTo(BigDecimal.valueOf(2_999)) > 0;
    }

    /** ISO 8601 of a date written the Vietnamese way; empty for a day that does not exist. */
    private static Optional<String> isoDate(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return day(month.group(2), month.group(1), "1").map(iso -> iso.substring(0, 7));
        }
        Matcher isoMonth = ISO_MONTH.matcher(text);
        if (isoMonth.matches()) {
            return day(isoMonth.group(1), isoMonth.group(2), "1").map(iso -> iso.substring(0, 7));
        }
        return YEAR.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static FieldValue number(CellValue cell) {
        String text = cell instanceof CellValue.Figure number
                ? number.number().stripTrailingZeros().toPlainString()
                : cell.shown().orElse("");
        Matcher whole = WHOLE.matcher(text);
        return whole.matches()
                ? new Read(List.of(withoutZeros(whole.group(1))))
                : new Wrong(RecordFault.INVALID_NUMBER, text);
    }

    private static FieldValue answer(FieldDefinition field, CellValue cell) {
        String text = cell.shown().orElse("");
        String known = YES_NO.get(HeaderWords.of(text).joined());
        if (known != null) {
            return new Read(List.of(known));
        }
        String code = field.codeList().map(list -> code(list, text)).orElse(text);
        return code.equals("1") || code.equals("0")
                ? new Read(List.of(code))
                : new Wrong(RecordFault.INVALID_BOOLEAN, text);
    }

    private static List<String> texts(FieldDefinition field, CellValue cell) {
        String text = cell.shown().orElse("");
        if (field.codeList().isEmpty()) {
            return field.repeatable() && field.type() == FieldType.STRING
                    ? parts(text).toList()
                    : List.of(text);
        }
        CodeList list = field.codeList().get();
        String whole = code(list, text);
        if (list.find(whole).isPresent() || !field.repeatable()) {
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

    private static Stream<String> parts(String text) {
        return Arrays.stream(SEPARATORS.split(text)).map(String::strip).filter(part -> !part.isEmpty());
    }
}
