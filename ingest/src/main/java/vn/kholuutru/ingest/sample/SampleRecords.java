package vn.kholuutru.ingest.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of the mục lục by field code of tt05-2025; a phông has those of TT 02/2019, as the profile does. */
final class SampleRecords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String PERMANENT = "01";
    private static final String VIETNAMESE = "01";
    private static final String PUBLIC = "01";
    private static final String GOOD = "01";
    private static final String DIGITISED = "02";
    private static final String NO = "0";

    private SampleRecords() {}

    static Map<String, String> of(SampleFonds fonds, List<SampleDossier> dossiers) {
        List<SampleDossier> own = dossiers.stream()
                .filter(dossier -> dossier.fonds().equals(fonds))
                .toList();
        long documents =
                own.stream().mapToLong(dossier -> dossier.documents().size()).sum();
        int first = own.stream().mapToInt(SampleDossier::year).min().orElse(0);
        int last = own.stream().mapToInt(SampleDossier::year).max().orElse(0);
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Identifier", fonds.archives());
        row.put("OrganId", fonds.code());
        row.put("FondName", "Phông " + fonds.agency());
        row.put("FondHistory", fonds.agency() + " là cơ quan giả định, dùng cho dữ liệu mẫu.");
        row.put("ArchivesTime", first + " - " + last);
        row.put("PaperTotal", String.valueOf(documents));
        row.put("PaperDigital", String.valueOf(documents));
        row.put("KeyGroups", "Quyết định, kế hoạch, báo cáo, tờ trình, thông báo, công văn");
        row.put("Language", VIETNAMESE);
        row.put("LookupTools", "Mục lục hồ sơ");
        return row;
    }

    static Map<String, String> of(SampleDossier dossier) {
        String pages = String.valueOf(dossier.pages());
        Map<String, String> row = new LinkedHashMap<>();
        row.put("arcFileCode", dossier.code());
        row.put("title", dossier.title());
        row.put("maintenance", PERMANENT);
        row.put("mode", PUBLIC);
        row.put("language", VIETNAMESE);
        row.put("startDate", day(dossier.start()));
        row.put("endDate", day(dossier.end()));
        row.put("keyword", dossier.topic());
        row.put("totalDoc", String.valueOf(dossier.documents().size()));
        row.put("numberOfPaper", pages);
        row.put("numberOfPage", pages);
        row.put("format", GOOD);
        row.put("confidenceLevel", DIGITISED);
        row.put(
                "paperFileCode",
                dossier.fonds().archives() + ".K02.G15.H" + dossier.year() % 100 + "."
                        + dossier.code().substring(dossier.code().length() - 4));
        row.put("riskRecovery", NO);
        return row;
    }

    static Map<String, String> of(SampleDocument document) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("docId", document.dossierCode() + "." + document.ordinal());
        row.put("docCode", document.code());
        row.put("maintenance", PERMANENT);
        row.put("typeName", document.type().code());
        row.put("codeNumber", String.valueOf(document.number()));
        row.put("codeNotation", document.notation());
        row.put("issuedDate", day(document.issued()));
        row.put("organName", document.fonds().agency());
        row.put("subject", document.subject());
        row.put("language", VIETNAMESE);
        row.put("numberOfPage", String.valueOf(document.pages()));
        row.put("keyword", document.topic());
        row.put("mode", PUBLIC);
        row.put("confidenceLevel", DIGITISED);
        row.put("format", GOOD);
        row.put("riskRecovery", NO);
        row.put("process", NO);
        return row;
    }

    private static String day(LocalDate date) {
        return date.format(DAY);
    }
}
