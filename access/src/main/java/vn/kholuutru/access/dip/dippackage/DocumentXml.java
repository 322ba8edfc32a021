package vn.kholuutru.access.dip.dippackage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The description of a document in the fields of the DIP (Phụ lục V): EAD_doc, EAD_pic or EAD_media by its kind. Fields that are not
 * obligatory and have no value are left out, those of other circulars too.
 *
 * @param prefix of the file's name and its schema
 * @param missing the obligatory fields that have no value: without them it is no description as the circular wants it
 */
public record DocumentXml(String prefix, byte[] bytes, List<String> missing) {
    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    public DocumentXml {
        missing = List.copyOf(missing);
    }

    public static DocumentXml of(DescribedDocument document) {
        DipTable table = document.table();
        List<String> missing = new ArrayList<>();
        byte[] bytes = XmlFile.of(file -> file.element("simpledc", () -> {
            for (String field : table.fields()) {
                List<String> values = document.values(field);
                if (values.isEmpty() && table.demands(field)) {
                    missing.add(field);
                }
                for (String value : values) {
                    file.text(field, date(value));
                }
            }
        }));
        return new DocumentXml(table.prefix(), bytes, missing);
    }

    /** The annex writes whole dates as people do. */
    private static String date(String value) {
        Matcher date = DATE.matcher(value);
        return date.matches() ? date.group(3) + "/" + date.group(2) + "/" + date.group(1) : value;
    }
}
