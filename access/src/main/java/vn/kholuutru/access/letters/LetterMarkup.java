package vn.kholuutru.access.letters;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown of a letter as XHTML: headings, paragraphs, lists and tables. HTML within it is shown as text; links and images go. */
final class LetterMarkup {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .postProcessor(LetterMarkup::withoutAddresses)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .build();

    private LetterMarkup() {}

    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static Node withoutAddresses(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                replaceByWords(image);
            }

            @Override
            public void visit(Link link) {
                replaceByWords(link);
            }

            private void replaceByWords(Node node) {
                visitChildren(node);
                Node child = node.getFirstChild();
                while (child != null) {
                    Node next = child.getNext();
                    node.insertBefore(child);
                    child = next;
                }
                node.unlink();
            }
        });
        return document;
    }
}
