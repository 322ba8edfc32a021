package vn.kholuutru.ingest.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;
import vn.kholuutru.ingest.report.FindingTexts;

/**
 * What a command about a delivery says: progress on standard error, a summary for people on standard output, and with
 * {@code --json} the counts as one line of JSON, the last of standard output. Use from one thread.
 */
public final class CommandOutput {
    private static final int BAR_WIDTH = 30;
    private static final int FINDINGS_SHOWN = 50;
    private static final int LINES_OF_PROGRESS = 20;

    private final PrintWriter out;
    private final PrintWriter error;
    private final Locale locale;
    private final boolean terminal;
    private final ResourceBundle words;
    private int lastPermille = -1;

    /** @param terminal true when standard error is watched by a person, who gets a bar instead of lines */
    public CommandOutput(PrintWriter out, PrintWriter error, Locale locale, boolean terminal) {
        this.out = out;
        this.error = error;
        this.locale = locale;
        this.terminal = terminal;
        this.words = ResourceBundle.getBundle(
                "messages.command-output",
                locale.getLanguage().equals("en") ? Locale.ENGLISH : FindingTexts.VIETNAMESE,
                CommandOutput.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** How far the work is; says little when little has changed. */
    public void progress(int done, int total) {
        int permille = total == 0 ? 1000 : (int) (1000L * done / total);
        int step = terminal ? 1 : 1000 / LINES_OF_PROGRESS;
        if (done < total && lastPermille >= 0 && permille / step == lastPermille / step) {
            return;
        }
        lastPermille = permille;
        String text = say("progress", String.valueOf(done), String.valueOf(total));
        if (terminal) {
            int full = permille * BAR_WIDTH / 1000;
            error.print("\r[" + "#".repeat(full) + "-".repeat(BAR_WIDTH - full) + "] " + text
                    + (done == total ? "\n" : ""));
        } else {
            error.println(text);
        }
        error.flush();
    }

    /** A wrong use or environment, in one line on standard error. */
    public void complain(String key, String... arguments) {
        error.println(say(key, arguments));
        error.flush();
    }

    /** One line for people while the work goes on, on standard error. */
    public void note(String key, String... arguments) {
        error.println(say(key, arguments));
        error.flush();
    }

    /** A line of a table, as it is, on standard error. */
    public void plain(String line) {
        error.println(line);
        error.flush();
    }

    /** One line for people. */
    public void tell(String key, String... arguments) {
        out.println(say(key, arguments));
        out.flush();
    }

    /** The findings as far as they fit a screen, and the counts. */
    public void summary(DeliveryReport report) {
        summary(report, FindingTexts.in(locale)::what);
    }

    /** @param words what to say of a finding */
    void summary(DeliveryReport report, Function<Finding, String> words) {
        List<String> lines = Stream.concat(
                        report.findings().stream()
                                .filter(CommandOutput::matters)
                                .map(finding -> line(finding.place().file().orElse(say("delivery")), finding, words)),
                        report.documents().stream().flatMap(document -> lines(document, words)))
                .toList();
        lines.stream().limit(FINDINGS_SHOWN).forEach(out::println);
        if (lines.size() > FINDINGS_SHOWN) {
            out.println(say("more", String.valueOf(lines.size() - FINDINGS_SHOWN)));
        }
        if (!report.ignored().isEmpty()) {
            out.println(say("ignored", String.join(", ", report.ignored())));
        }
        out.println(say(
                "summary",
                String.valueOf(report.accepted()),
                String.valueOf(report.rejected()),
                String.valueOf(report.skipped()),
                String.valueOf(report.pages()),
                seconds(report)));
        out.flush();
    }

    /** The last line of standard output. */
    public void json(DeliveryReport report) {
        out.println("{\"accepted\":" + report.accepted() + ",\"rejected\":" + report.rejected() + ",\"skipped\":"
                + report.skipped() + ",\"pages\":" + report.pages() + ",\"seconds\":" + seconds(report) + "}");
        out.flush();
    }

    private static String seconds(DeliveryReport report) {
        return String.format(Locale.ROOT, "%.2f", report.seconds());
    }

    private Stream<String> lines(ReportedDocument document, Function<Finding, String> words) {
        return document.findings().stream()
                .filter(CommandOutput::matters)
                .map(finding -> line(document.file(), finding, words));
    }

    private String line(String file, Finding finding, Function<Finding, String> words) {
        return say("finding", file, say("severity." + finding.severity().word()), words.apply(finding));
    }

    private static boolean matters(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    private String say(String key, String... arguments) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
    }
}
