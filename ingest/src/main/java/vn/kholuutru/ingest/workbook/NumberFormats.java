package vn.kholuutru.ingest.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tells the numbers of a workbook that are days from those that are numbers, by how they are shown. */
final class NumberFormats {
    private static final Pattern DATE = Pattern.compile("(?i).*[dy].*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int LONGEST_PLAIN = 40;

    private final LocalDate dayZero;
    private final boolean from1904;

    /** @param from1904 true when the workbook counts its days from 1904, as Excel for Macintosh did */
    NumberFormats(boolean from1904) {
        this.from1904 = from1904;
        this.dayZero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** @param formatId the number of a format that every spreadsheet knows, 0 when it has none */
    SheetCell cell(int column, BigDecimal number, int formatId, String format) {
        boolean day = !"General".equalsIgnoreCase(format)
                && (DATE.matcher(QUOTED.matcher(format).replaceAll("")).matches()
                        || (formatId >= 14 && formatId <= 17)
                        || formatId == 22);
        if (day && number.signum() >= (from1904 ? 0 : 1) && number.compareTo(LAST_DAY) < 0) {
            return new SheetCell(column, SheetCell.Kind.DATE, day(number).toString(), format);
        }
        String shown = number.scale() < -LONGEST_PLAIN || number.precision() > LONGEST_PLAIN
                ? number.round(new MathContext(LONGEST_PLAIN)).toString()
                : plain(number);
        return new SheetCell(column, SheetCell.Kind.NUMBER, shown, format);
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.scale() > LONGEST_PLAIN ? bare.toString() : bare.toPlainString();
    }

    /** Excel counts a 29 February 1900 that never was: days before it are one further from the zero. */
    private LocalDate day(BigDecimal number) {
        long serial = number.setScale(0, RoundingMode.DOWN).longValueExact();
        return dayZero.plusDays(!from1904 && serial < 60 ? serial + 1 : serial);
    }
}
