package vn.kholuutru.access.letters;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Mustache.Compiler;
import com.samskivert.mustache.Template;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Fills the fields of a text that was checked. What is filled in is a text, never Markdown: its signs are shown as they are. */
final class FillLetter {
    /** Characters of a filled letter: several hundred pages. */
    static final int LONGEST = 500_000;

    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]+");
    private static final Compiler COMPILER = Mustache.compiler()
            .standardsMode(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withEscaper(FillLetter::literal)
            .withCollector(new MapsOnly())
            .withLoader(name -> {
                throw new IllegalStateException("a letter includes nothing: " + name);
            });

    private FillLetter() {}

    /** @throws com.samskivert.mustache.MustacheException for a text that the engine cannot read */
    static Template compile(String text) {
        return COMPILER.compile(text);
    }

    /** @throws ProblemException LETTER_TOO_LONG when it becomes longer than {@link #LONGEST} */
    static String fill(String text, Map<String, Object> values) {
        Template letter = compile(text);
        if (!LetterTags.areFlat(letter)) {
            throw new IllegalStateException("not checked before it was saved");
        }
        BoundedText filled = new BoundedText();
        letter.execute(values, filled);
        return filled.toString();
    }

    /** A letter reads the values it is given and nothing of the objects behind them. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map ? super.createFetcher(context, name) : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }

    private static final class BoundedText extends StringWriter {
        @Override
        public void write(int sign) {
            super.write(sign);
            check();
        }

        @Override
        public void write(String text) {
            super.write(text);
            check();
        }

        @Override
        public void write(String text, int offset, int length) {
            super.write(text, offset, length);
            check();
        }

        @Override
        public void write(char[] text, int offset, int length) {
            super.write(text, offset, length);
            check();
        }

        private void check() {
            if (getBuffer().length() > LONGEST) {
                throw new ProblemException(new Problem.Conflict("LETTER_TOO_LONG", List.of(String.valueOf(LONGEST))));
            }
        }
    }

    /** In one line, every ASCII sign escaped (CommonMark 2.4). */
    static String literal(String value) {
        String line = SPACE.matcher(value).replaceAll(" ").strip();
        return SIGNS.matcher(line).replaceAll("\\\\$0");
    }
}
