package vn.kholuutru.access.dip.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/** By which names content calls what it draws with, apart for each family of resources (ISO 32000-1, 7.8.3). */
final class CalledNames {
    private static final Map<String, COSName> FAMILIES = Map.of(
            "Do", COSName.XOBJECT,
            "Tf", COSName.FONT,
            "gs", COSName.EXT_G_STATE,
            "sh", COSName.SHADING,
            "scn", COSName.PATTERN,
            "SCN", COSName.PATTERN,
            "BDC", COSName.PROPERTIES,
            "DP", COSName.PROPERTIES);

    private final Map<COSName, Set<COSName>> names = new HashMap<>();

    /** None. */
    CalledNames() {}

    /** @throws IOException when the content cannot be read */
    static CalledNames of(PDContentStream content) throws IOException {
        CalledNames called = new CalledNames();
        PDFStreamParser parser = new PDFStreamParser(content);
        List<COSName> operands = new ArrayList<>();
        Object token = parser.parseNextToken();
        while (token != null) {
            if (token instanceof COSName name) {
                operands.add(name);
            } else if (token instanceof Operator operator) {
                COSName family = FAMILIES.get(operator.getName());
                if (family != null) {
                    called.in(family).addAll(operands);
                }
                operands.clear();
            }
            token = parser.parseNextToken();
        }
        return called;
    }

    /** The families of which what is not called can be left out. */
    static Set<COSName> families() {
        return Set.copyOf(FAMILIES.values());
    }

    Set<COSName> in(COSName family) {
        return names.computeIfAbsent(family, none -> new HashSet<>());
    }

    void add(CalledNames others) {
        others.names.forEach((family, more) -> in(family).addAll(more));
    }
}
