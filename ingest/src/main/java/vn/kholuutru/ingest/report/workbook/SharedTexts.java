package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Set;

/**
 * The table of texts that the cells of a workbook share. Texts that no copied cell shows any more are left out, so that
 * nothing of a blanked row stays in the file.
 */
final class SharedTexts {
    private static final int MOST = 50_000_000;

    private final BitSet shown = new BitSet();

    void show(int number) {
        if (number >= 0 && number < MOST) {
            shown.set(number);
        }
    }

    void copy(InputStream bytes, XmlText to) throws IOException {
        to.declaration().begin("sst").attribute("xmlns", XlsxNames.MAIN);
        try (HarmlessXml xml = HarmlessXml.open(bytes)) {
            xml.nextElement();
            for (int number = 0; xml.nextChild(); ) {
                if (!xml.element().equals("si")) {
                    xml.skip();
                } else if (shown.get(number++)) {
                    xml.copy(to, Set.of("rPh", "phoneticPr", "extLst"));
                } else {
                    xml.skip();
                    to.begin("si").begin("t").end().end();
                }
            }
        }
        to.end().flush();
    }
}
