package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.ingest.agreement.Agreement;

/** Writes a mục lục of many rows, or reads one and says what that took: the folder and, to write, the number of rows. */
final class LargeFindingAid {
    private static final String[] HEADINGS = {
        "STT",
        "Mã hồ sơ",
        "Tiêu đề hồ sơ",
        "Thời hạn bảo quản",
        "Chế độ sử dụng",
        "Ngôn ngữ",
        "Thời gian bắt đầu",
        "Thời gian kết thúc",
        "Tổng số văn bản",
        "Số tờ",
        "Số trang",
        "Chế độ dự phòng",
        "Mã định danh văn bản",
        "Mã văn bản",
        "Loại văn bản",
        "Số văn bản",
        "Ký hiệu văn bản",
        "Ngày",
        "Tháng",
        "Năm",
        "Tác giả",
        "Trích yếu",
        "Ngôn ngữ",
        "Số trang",
        "Chế độ sử dụng",
        "Đường dẫn"
    };

    private LargeFindingAid() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (arguments.length > 1) {
            write(folder, Integer.parseInt(arguments[1]));
        } else {
            read(folder);
        }
    }

    private static void write(Path folder, int rows) throws IOException {
        Files.createDirectories(folder);
        try (var out = Files.newOutputStream(folder.resolve("muc-luc.xlsx"));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sheet1");
            for (int column = 0; column < HEADINGS.length; column++) {
                sheet.value(0, column, HEADINGS[column]);
            }
            for (int row = 1; row <= rows; row++) {
                Object[] cells = cells(row);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column] instanceof Integer number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, cells[column].toString());
                    }
                }
            }
        }
    }

    private static Object[] cells(int row) {
        int dossier = row / 20;
        String code = "000.00.12.H19.2001." + String.format(Locale.ROOT, "%05d", dossier);
        String document = code + String.format(Locale.ROOT, ".%07d", row % 20 + 1);
        return new Object[] {
            row,
            code,
            "Hồ sơ số " + dossier + " về việc quản lý đất đai",
            "Vĩnh viễn",
            "Công khai",
            "Tiếng Việt",
            "02/01/2001",
            "30/12/2001",
            20,
            40,
            60,
            0,
            "H19." + row,
            document,
            "Quyết định",
            row % 900 + 1,
            "QĐ-UBND",
            row % 28 + 1,
            row % 12 + 1,
            2001,
            "Ủy ban nhân dân huyện",
            "Về việc giao đất cho hộ gia đình thứ " + row,
            "Tiếng Việt",
            row % 9 + 1,
            "Công khai",
            "D:\\SoHoa\\" + code + "\\" + document + ".pdf"
        };
    }

    private static void read(Path folder) throws IOException {
        ProfileCatalogue profiles = new ShaclProfileCatalogue();
        long started = System.nanoTime();
        try (DeliveryReader reader = new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles))) {
            UnderstoodDelivery read = reader.read(folder, Agreement.standard(ProfileId.TT05_2025, false));
            long wrong = read.documents().stream()
                    .flatMap(document -> document.findings().stream())
                    .filter(finding -> !finding.fault().equals("ROW_WITHOUT_FILE"))
                    .count();
            System.gc();
            long kept = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
            System.out.printf(
                    Locale.ROOT,
                    "rows %d other-findings %d refused %b seconds %.1f kept-MiB %d%n",
                    read.documents().size(),
                    wrong,
                    read.refused(),
                    (System.nanoTime() - started) / 1e9,
                    kept);
        }
    }
}
