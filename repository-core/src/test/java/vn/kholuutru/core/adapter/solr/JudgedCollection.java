package vn.kholuutru.core.adapter.solr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;

/**
 * A small collection written for the purpose, with questions and the documents a person expects for them: near misses,
 * both spellings, abbreviations, renamed places and slips of recognition among everyday papers.
 */
final class JudgedCollection {
    static final FondsCode FONDS = new FondsCode("CL");

    private static final int EVERYDAY_PAPERS = 120;
    private static final String DECOMPOSED = "NFD:";
    private static final String BETWEEN = "\\s*\\|\\s*";
    private static final List<String> EVERYDAY = List.of(
            "Quyết định nâng bậc lương thường xuyên cho cán bộ, công nhân viên",
            "Quyết định cho nghỉ hưu theo chế độ",
            "Báo cáo tổng kết công tác năm của cơ quan",
            "Công văn mời họp giao ban tháng",
            "Tờ trình mua sắm vật tư văn phòng",
            "Thông báo tuyển dụng nhân viên",
            "Kế hoạch kiểm kê tài sản cuối năm",
            "Công văn cử cán bộ đi tập huấn",
            "Báo cáo sử dụng xe ô tô con",
            "Quyết định tặng giấy khen tổng kết năm",
            "Tờ trình sửa chữa nhà làm việc",
            "Thông báo lịch trực cơ quan dịp Tết");
    private static final List<String> OFFICES = List.of(
            "Sở Nội vụ",
            "Sở Tài chính",
            "Ty Nông nghiệp",
            "Sở Y tế",
            "Sở Xây dựng",
            "Ủy ban nhân dân huyện Yên Phong",
            "Chi cục Thống kê",
            "Sở Tư pháp",
            "Ban Quản lý dự án",
            "Nhà máy cơ khí");

    private JudgedCollection() {}

    static List<IndexedDocument> documents() {
        List<IndexedDocument> documents = new ArrayList<>();
        for (String line : lines("collection.txt")) {
            String[] part = line.split(BETWEEN);
            documents.add(document(
                    part[0],
                    part[1],
                    LocalDate.parse(part[2].strip()),
                    part[3],
                    part[4],
                    part[5],
                    Arrays.stream(part[6].split("¶")).map(String::strip).toList()));
        }
        Random random = new Random(1945);
        for (int paper = 0; paper < EVERYDAY_PAPERS; paper++) {
            String title = EVERYDAY.get(paper % EVERYDAY.size());
            String office = OFFICES.get(paper / EVERYDAY.size() % OFFICES.size());
            LocalDate date = LocalDate.of(1960 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
            String type =
                    title.startsWith("Quyết định") ? "Quyết định" : title.split(" ")[0] + " " + title.split(" ")[1];
            documents.add(document(
                    "giay-to-" + paper,
                    (200 + paper) + "/CV-" + paper % 9,
                    date,
                    office,
                    type,
                    title,
                    List.of("Kính gửi các phòng, ban trực thuộc. Căn cứ chức năng, nhiệm vụ được giao, " + office
                            + " thực hiện theo quy định. Nơi nhận: như trên; lưu văn thư.")));
        }
        return documents;
    }

    static List<Judged> questions() {
        return lines("queries.txt").stream().map(Judged::read).toList();
    }

    private static IndexedDocument document(
            String code, String number, LocalDate date, String agency, String type, String title, List<String> pages) {
        DossierCode dossier = new DossierCode(FONDS + "." + date.getYear() + ".01");
        return new IndexedDocument(
                new AipAddress(FONDS, dossier, AipId.random()),
                code,
                title,
                Optional.of(number),
                Optional.of(date),
                Optional.of(agency),
                Optional.of(type),
                "Tập lưu văn bản năm " + date.getYear(),
                "Phông tổng hợp",
                AccessLevel.PUBLIC,
                pages);
    }

    private static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgedCollection.class.getResourceAsStream("/search-quality/" + file)),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param grades of the documents that a person expects: 3 the very one, 2 right, 1 to do with it */
    record Judged(String group, String typed, Map<String, Integer> grades) {
        private static final int LOOKED_AT = 10;

        static Judged read(String line) {
            String[] part = line.split(BETWEEN, 3);
            Map<String, Integer> grades = new LinkedHashMap<>();
            for (String grade : part[2].strip().split("\\s+")) {
                grades.put(grade.split("=")[0], Integer.valueOf(grade.split("=")[1]));
            }
            String typed = part[1].startsWith(DECOMPOSED)
                    ? Normalizer.normalize(part[1].substring(DECOMPOSED.length()), Normalizer.Form.NFD)
                    : part[1];
            return new Judged(part[0], typed, grades);
        }

        /** Normalised discounted cumulative gain of the first ten: 1 when they stand in the best order there is. */
        double gain(List<String> found) {
            List<Integer> best =
                    grades.values().stream().sorted((one, other) -> other - one).toList();
            List<Integer> real =
                    found.stream().map(code -> grades.getOrDefault(code, 0)).toList();
            return discounted(real) / discounted(best);
        }

        private static double discounted(List<Integer> grades) {
            double sum = 0;
            for (int place = 0; place < Math.min(LOOKED_AT, grades.size()); place++) {
                sum += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2.0) / Math.log(2));
            }
            return sum;
        }
    }
}
