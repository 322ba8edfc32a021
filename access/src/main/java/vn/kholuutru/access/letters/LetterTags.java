package vn.kholuutru.access.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * The tags of a letter as the engine that fills it has read them, in their order. What is judged of a text is judged of these too, so
 * that no text can be one thing to its judge and another to the engine.
 */
final class LetterTags implements Mustache.Visitor {
    private final List<String> names = new ArrayList<>();
    private final boolean within;
    private boolean including;

    private LetterTags(boolean within) {
        this.within = within;
    }

    /** The names of fields and lists, ends and comments left out. */
    static List<String> of(Template letter) {
        return seen(letter, true).names;
    }

    /** Whether no list stands within a list, and nothing else is included: then a letter grows with its lists and no faster. */
    static boolean areFlat(Template letter) {
        LetterTags all = seen(letter, true);
        LetterTags outermost = seen(letter, false);
        return all.lists() == outermost.lists() && !all.including;
    }

    private static LetterTags seen(Template letter, boolean within) {
        LetterTags seen = new LetterTags(within);
        letter.visit(seen);
        return seen;
    }

    private long lists() {
        return names.stream().filter(name -> name.startsWith("#")).count();
    }

    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {
        names.add(name);
    }

    @Override
    public boolean visitSection(String name) {
        names.add("#" + name);
        return within;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        names.add("#" + name);
        return within;
    }

    @Override
    public boolean visitInclude(String name) {
        including = true;
        return false;
    }

    @Override
    public boolean visitParent(String name) {
        including = true;
        return false;
    }

    @Override
    public boolean visitBlock(String name) {
        including = true;
        return false;
    }
}
