package vn.kholuutru.preservation.media;

/** Pages that are looked at without a server. */
final class HtmlText {
    static final String END = "</body></html>\n";

    private HtmlText() {}

    static String beginning(String title) {
        return "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"UTF-8\"><title>" + escaped(title)
                + "</title><style>body{font:16px/1.5 serif;max-width:60em;margin:2em auto;padding:0 1em}"
                + "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .5em;text-align:left;"
                + "overflow-wrap:anywhere}</style></head><body>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
