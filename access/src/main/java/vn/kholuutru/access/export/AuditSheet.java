package vn.kholuutru.access.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kholuutru.access.audit.ReadAudit;
import vn.kholuutru.access.audit.SubjectWords;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.AuditLog.Filter;

/** Lines of the audit log as a workbook, written while they are read. Times are those of Vietnam. */
public final class AuditSheet {
    private static final MessageFiles WORDS = new MessageFiles("messages/pages");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(Vietnam.ZONE);
    private static final List<String> COLUMNS = List.of(
            "at", "account", "what", "subject", "fonds", "page", "request", "purpose", "kind", "refusal", "place");
    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private final ReadAudit audit;
    private final Visitor visitor;
    private final Language language;

    public AuditSheet(ReadAudit audit, Visitor visitor, Language language) {
        this.audit = audit;
        this.visitor = visitor;
        this.language = language;
    }

    public void write(Filter filter, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Kho luu tru so", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(say("audit-page.heading"));
            sheet.inlineString(0, 0, say("audit-page.sheet", ReadAudit.MOST_EXPORTED));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.inlineString(1, column, say("audit-page." + COLUMNS.get(column)));
                sheet.style(1, column).bold().set();
                sheet.width(column, 24);
            }
            sheet.freezePane(0, 2);
            int[] row = {1};
            audit.each(visitor, filter, entry -> write(sheet, ++row[0], entry));
            sheet.finish();
        }
    }

    private void write(Worksheet sheet, int row, AuditEntry entry) {
        List<String> texts = List.of(
                TIME.format(entry.at()),
                entry.account().or(entry::reader).orElse(""),
                say("audit." + entry.action()),
                SubjectWords.of(entry, language),
                entry.fonds().orElse(""),
                entry.page().isPresent() ? String.valueOf(entry.page().getAsInt()) : "",
                entry.request().orElse(""),
                entry.purpose().map(purpose -> say("purpose." + purpose)).orElse(""),
                entry.kind().map(kind -> say("dip-kind." + kind)).orElse(""),
                SubjectWords.refusal(entry, language),
                entry.place());
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                sheet.inlineString(row, column, SheetText.harmless(texts.get(column)));
            }
        }
        if (row % ROWS_BETWEEN_FLUSHES == 0) {
            flush(sheet);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String say(String key, Object... arguments) {
        return WORDS.say(language, key, arguments);
    }
}
