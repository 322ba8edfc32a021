package vn.kholuutru.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;

class MappingJsonTest {
    private static final MappingJson JSON = new MappingJson();

    @Test
    void readsWhatItWrote() throws Exception {
        FindingAidMapping written = new FindingAidMapping(
                "Mục lục của đơn vị số hóa",
                ProfileId.TT05_2025,
                List.of(new SheetMapping(
                        "muc-luc.xlsx",
                        "Trang 1",
                        3,
                        4,
                        Set.of(RecordKind.DOSSIER, RecordKind.DOCUMENT),
                        List.of(
                                ColumnMapping.ofRole(
                                        0, "STT", ColumnRole.IGNORED, MappingCertainty.SYNONYM, List.of("1", "2")),
                                ColumnMapping.ofField(
                                        27,
                                        "Ngày văn bản / Ngày",
                                        ColumnRole.DAY,
                                        RecordKind.DOCUMENT,
                                        new FieldCode("issuedDate"),
                                        MappingCertainty.EXACT,
                                        List.of("05"))))),
                List.of("Ghi chú"));

        FindingAidMapping read = JSON.read(JSON.write(written));

        assertEquals(written, read);
        assertTrue(JSON.write(written).contains("\"AB\""), "columns go by their letters");
    }

    @Test
    void aColumnWithAFieldAloneGivesItsValueByAPersonsWord() throws Exception {
        FindingAidMapping read = JSON.read("""
                {"format": "kho-mapping-1", "profile": "tt05-2025", "sheets": [{"kinds": ["document"], "columns": [
                  {"column": "c", "heading": "Nội dung", "kind": "document", "field": "subject"}]}]}""");

        ColumnMapping column = read.sheets().getFirst().columns().getFirst();
        assertEquals(2, column.column());
        assertEquals(ColumnRole.VALUE, column.role());
        assertEquals(MappingCertainty.CORRECTED, column.certainty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"format\": \"kho-mapping-2\"}",
                "{\"format\": \"kho-mapping-1\", \"profile\": \"tt05-2025\", \"sheets\": []}",
                "{\"format\": \"kho-mapping-1\", \"profile\": \"../..\", \"sheets\": [{\"kinds\": [\"DOCUMENT\"]}]}",
                "{\"format\": \"kho-mapping-1\", \"profile\": \"tt05-2025\", \"sheets\": [{\"kinds\": []}]}",
                "{\"format\": \"kho-mapping-1\", \"profile\": \"tt05-2025\", \"sheets\": [{\"kinds\": [\"BOX\"]}]}",
                "{\"format\": \"kho-mapping-1\", \"profile\": \"tt05-2025\", \"sheets\": [{\"kinds\": [\"DOCUMENT\"],"
                        + " \"columns\": [{\"column\": \"ZZZZ\"}]}]}",
                "{\"format\": \"kho-mapping-1\", \"profile\": \"tt05-2025\", \"sheets\": [{\"kinds\": [\"DOCUMENT\"],"
                        + " \"columns\": [{\"column\": \"A\", \"role\": \"DAY\"}]}]}",
                "{\"format\": \"kho-mapping-1\", \"profile\": \"tt05-2025\", \"sheets\": [{\"kinds\": [\"DOCUMENT\"],"
                        + " \"columns\": [{\"column\": \"A\"}, {\"column\": \"A\"}]}]}"
            })
    void whatIsNoMappingIsSaidToBeNone(String text) {
        assertThrows(MappingJson.NotAMapping.class, () -> JSON.read(text));
    }

    @Test
    void namesColumnsAsASpreadsheetDoes() {
        assertEquals("A", ColumnLetter.of(0));
        assertEquals("Z", ColumnLetter.of(25));
        assertEquals("AA", ColumnLetter.of(26));
        assertEquals("XFD", ColumnLetter.of(16_383));
        assertEquals(16_383, ColumnLetter.toColumn("xfd").orElseThrow());
        assertTrue(ColumnLetter.toColumn("XFE").isEmpty());
        assertTrue(ColumnLetter.toColumn("7").isEmpty());
    }
}
