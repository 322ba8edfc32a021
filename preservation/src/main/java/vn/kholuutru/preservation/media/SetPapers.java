package vn.kholuutru.preservation.media;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.storage.StorageTarget;

/** Label and catalogue of a set: as text and table for machines, as a page for people. */
final class SetPapers implements AutoCloseable {
    static final String LABEL = "NHAN.txt";
    static final String TABLE = "danh-muc.csv";
    static final String PAGE = "danh-muc.html";

    private final MediaWords words = new MediaWords();
    private final MediaSet set;
    private final SetFolder folder;
    private final BufferedWriter table;
    private final BufferedWriter page;

    private SetPapers(MediaSet set, SetFolder folder) throws IOException {
        this.set = set;
        this.folder = folder;
        this.table = Files.newBufferedWriter(folder.file(TABLE));
        this.page = Files.newBufferedWriter(folder.file(PAGE));
    }

    /** Begins the catalogue anew. */
    static SetPapers begin(MediaSet set, SetFolder folder) throws IOException {
        SetPapers papers = new SetPapers(set, folder);
        List<String> columns = List.of(papers.words.say("catalogue.columns").split(";", -1));
        String title = papers.words.say("catalogue.title", set.id());
        papers.table.write('\ufeff' + String.join(",", columns) + "\n");
        papers.page.write(HtmlText.beginning(title) + "<h1>" + HtmlText.escaped(title) + "</h1>\n<table><tr>"
                + columns.stream()
                        .map(name -> "<th>" + HtmlText.escaped(name) + "</th>")
                        .collect(Collectors.joining())
                + "</tr>\n");
        return papers;
    }

    void add(CopyReceipt receipt) throws IOException {
        List<String> cells = Stream.of(
                        receipt.object().value(),
                        "v" + receipt.head(),
                        receipt.files(),
                        receipt.bytes(),
                        SetFolder.OBJECTS + "/" + receipt.object().folder())
                .map(String::valueOf)
                .toList();
        table.write(cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\n");
        page.write("<tr>"
                + cells.stream()
                        .map(cell -> "<td>" + HtmlText.escaped(cell) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>\n");
    }

    /** What is written on the medium, or laid into its box. */
    void label(StorageTarget target, MediaSet whole) throws IOException {
        folder.write(
                LABEL,
                List.of(
                        words.say("label.title"),
                        words.say("label.set", set.id()),
                        words.say("label.medium", set.medium()),
                        words.say("label.kind." + set.kind()),
                        words.say("label.site", target.site()),
                        words.say("label.responsible", target.responsible()),
                        words.say("label.written", words.time(set.orderedAt()), set.orderedBy()),
                        words.say("label.content", whole.objects(), whole.bytes()),
                        "",
                        words.say("label.use"),
                        words.say("label.check")));
    }

    @Override
    public void close() throws IOException {
        table.close();
        page.write("</table>\n" + HtmlText.END);
        page.close();
    }
}
