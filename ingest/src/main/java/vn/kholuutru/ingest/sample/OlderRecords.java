package vn.kholuutru.ingest.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * The same rows as a mục lục of the years of TT 02/2019 had them: the older field codes, words in place of codes, and no
 * field that the older table lacks.
 */
final class OlderRecords {
    private static final Map<String, String> DOSSIER = Map.ofEntries(
            Map.entry("arcFileCode", "FileCode"),
            Map.entry("title", "Title"),
            Map.entry("maintenance", "Maintenance"),
            Map.entry("mode", "Rights"),
            Map.entry("language", "Language"),
            Map.entry("startDate", "StartDate"),
            Map.entry("endDate", "EndDate"),
            Map.entry("keyword", "Keyword"),
            Map.entry("totalDoc", "TotalDoc"),
            Map.entry("numberOfPaper", "SheetTotal"),
            Map.entry("numberOfPage", "PageNumber"),
            Map.entry("format", "Format"));
    private static final Map<String, String> DOCUMENT = Map.ofEntries(
            Map.entry("docCode", "DocCode"),
            Map.entry("typeName", "TypeName"),
            Map.entry("codeNumber", "CodeNumber"),
            Map.entry("codeNotation", "CodeNotation"),
            Map.entry("issuedDate", "IssuedDate"),
            Map.entry("organName", "OrganName"),
            Map.entry("subject", "Subject"),
            Map.entry("language", "Language"),
            Map.entry("numberOfPage", "PageAmount"),
            Map.entry("keyword", "Keyword"),
            Map.entry("mode", "Mode"),
            Map.entry("confidenceLevel", "ConfidenceLevel"),
            Map.entry("format", "Format"));

    private final MetadataProfile newer;

    /** @param newer the profile whose codes the rows hold */
    OlderRecords(MetadataProfile newer) {
        this.newer = newer;
    }

    Map<String, String> dossier(SampleDossier dossier) {
        Map<String, String> row = renamed(RecordKind.DOSSIER, SampleRecords.of(dossier), DOSSIER);
        row.put("Identifier", dossier.fonds().archives());
        row.put("OrganId", dossier.fonds().code());
        row.put("FileCatalog", String.valueOf(dossier.year()));
        row.put("FileNotation", notation(dossier.code(), dossier.fonds()));
        return row;
    }

    Map<String, String> document(SampleDocument document) {
        Map<String, String> row = renamed(RecordKind.DOCUMENT, SampleRecords.of(document), DOCUMENT);
        row.put("FileNotation", notation(document.dossierCode(), document.fonds()));
        row.put("DocOrdinal", String.valueOf(document.ordinal()));
        return row;
    }

    /** What follows phông and year in mã hồ sơ. */
    private static String notation(String dossier, SampleFonds fonds) {
        return dossier.substring(fonds.code().length() + "YYYY".length() + 2);
    }

    private Map<String, String> renamed(RecordKind kind, Map<String, String> row, Map<String, String> names) {
        Map<String, String> older = new LinkedHashMap<>();
        row.forEach((code, value) -> {
            String name = names.get(code);
            if (name != null) {
                older.put(name, words(kind, code, value));
            }
        });
        return older;
    }

    private String words(RecordKind kind, String code, String value) {
        if (code.equals("mode")) {
            return value.equals("01") ? "Không hạn chế" : "Hạn chế";
        }
        return newer.record(kind).fields().stream()
                .filter(field -> field.code().value().equals(code))
                .flatMap((FieldDefinition field) -> field.codeList().stream())
                .flatMap(list -> list.find(value).stream())
                .map((CodeList.Code found) -> found.label().vi())
                .findFirst()
                .orElse(value);
    }
}
