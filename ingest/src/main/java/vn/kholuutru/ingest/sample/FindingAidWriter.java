package vn.kholuutru.ingest.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.FieldType;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;

/** Writes the mục lục: one sheet for each kind of record, headed by the profile's Vietnamese labels. */
final class FindingAidWriter {
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 5, 8, 0);

    private final MetadataProfile profile;

    FindingAidWriter(MetadataProfile profile) {
        this.profile = profile;
    }

    /** Every row is given by field code. */
    byte[] write(
            List<Map<String, String>> fonds, List<Map<String, String>> dossiers, List<Map<String, String>> documents)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Kho", "1.0")) {
            write(workbook.newWorksheet("Phông"), RecordKind.FONDS, fonds);
            write(workbook.newWorksheet("Hồ sơ"), RecordKind.DOSSIER, dossiers);
            write(workbook.newWorksheet("Văn bản"), RecordKind.DOCUMENT, documents);
        }
        return withoutClock(bytes.toByteArray());
    }

    private void write(Worksheet sheet, RecordKind kind, List<Map<String, String>> rows) {
        List<FieldDefinition> fields = profile.record(kind).fields();
        for (int column = 0; column < fields.size(); column++) {
            sheet.value(0, column, fields.get(column).label().vi());
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, 22);
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < fields.size(); column++) {
                FieldDefinition field = fields.get(column);
                String value = rows.get(row).getOrDefault(field.code().value(), "");
                if (field.type() == FieldType.NUMBER && value.matches("[0-9]{1,9}")) {
                    sheet.value(row + 1, column, Integer.parseInt(value));
                } else if (!value.isEmpty()) {
                    sheet.value(row + 1, column, value);
                }
            }
        }
    }

    /** The same workbook with fixed dates: the library writes the present time into it. */
    private static byte[] withoutClock(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(WRITTEN);
                to.putNextEntry(copy);
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals("docProps/core.xml") ? withFixedDate(content) : content);
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] withFixedDate(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?", WRITTEN + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
