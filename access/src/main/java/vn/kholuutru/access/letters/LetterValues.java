package vn.kholuutru.access.letters;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.RequestItem.ItemState;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.model.time.Vietnam;

/** What the fields of letters say. Letters are in Vietnamese, their days those of Vietnam. */
final class LetterValues {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final MessageFiles WORDS = new MessageFiles("messages/pages");

    private final Map<String, Object> values = new HashMap<>();

    LetterValues(String institution, String address, LocalDate day) {
        values.put("co_quan", institution);
        values.put("dia_chi", address);
        values.put("ngay", "%02d".formatted(day.getDayOfMonth()));
        values.put("thang", "%02d".formatted(day.getMonthValue()));
        values.put("nam", String.valueOf(day.getYear()));
    }

    /** @param place where a record on paper lies in the depot */
    LetterValues of(AccessRequest request, String fullName, List<Dip> given, Function<RequestItem, String> place) {
        values.put("so_phieu", request.number());
        values.put("ho_ten", fullName);
        values.put("tai_khoan", request.reader());
        values.put("muc_dich", say("purpose." + request.purpose()));
        values.put("noi_dung_muc_dich", request.purposeContent());
        values.put("doi_tuong", say("fee-category." + request.feeCategory()));
        values.put("chu_de", request.researchTopic());
        values.put("ghi_chu", request.note());
        values.put("ngay_gui", day(request.submittedAt()));
        values.put("han_giai_quyet", day(request.dueAt()));
        values.put("tong_phi", dong(given));
        values.put("phi_cho_nop", awaited(given));
        values.put("muc", items(request, item -> true, place));
        values.put("muc_duyet", items(request, item -> item.state() == ItemState.GRANTED, place));
        values.put("muc_tu_choi", items(request, item -> item.state() == ItemState.REFUSED, place));
        values.put("muc_hen", items(request, LetterValues::readInTheRoom, place));
        values.put("muc_giay", items(request, LetterValues::onPaper, place));
        return this;
    }

    /** What is still to be paid, and until which day; one line, or none. */
    private static List<Map<String, String>> awaited(List<Dip> given) {
        List<Dip> awaited = given.stream()
                .filter(dip -> dip.state() == DipState.AWAITING_PAYMENT)
                .toList();
        return awaited.stream()
                .map(Dip::deleteAt)
                .min(Comparator.naturalOrder())
                .map(end -> List.of(Map.of("so_tien", dong(awaited), "han_nop", day(end.minusNanos(1)))))
                .orElse(List.of());
    }

    private static String dong(List<Dip> dips) {
        long sum = dips.stream().mapToLong(Dip::feeDong).sum();
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag("vi")).format(sum) + " đồng";
    }

    LetterValues of(Registration registration, String fullName) {
        values.put("ho_ten", fullName);
        values.put("tai_khoan", registration.account());
        values.put("trang_thai", say("letters.account." + registration.state()));
        values.put(
                "ly_do",
                registration
                        .decision()
                        .map(Registration.Decided::reason)
                        .map(LetterValues::reason)
                        .orElse(""));
        values.put("ngay_dang_ky", day(registration.registeredAt()));
        values.put("han_giai_quyet", day(registration.dueAt()));
        return this;
    }

    Map<String, Object> all() {
        return Map.copyOf(values);
    }

    static boolean readInTheRoom(RequestItem item) {
        return item.state() == ItemState.GRANTED
                && (item.wanted().kind() == Wanted.Kind.PAPER
                        || item.decision()
                                .flatMap(Decision::period)
                                .filter(Decision.Period::inReadingRoomOnly)
                                .isPresent());
    }

    static boolean onPaper(RequestItem item) {
        return item.state() == ItemState.GRANTED && item.wanted().kind() == Wanted.Kind.PAPER;
    }

    private static List<Map<String, Object>> items(
            AccessRequest request, Predicate<RequestItem> chosen, Function<RequestItem, String> place) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (RequestItem item : request.items()) {
            if (chosen.test(item)) {
                lines.add(item(lines.size() + 1, item, place.apply(item)));
            }
        }
        return lines;
    }

    private static Map<String, Object> item(int ordinal, RequestItem item, String place) {
        Optional<Decision.Period> period = item.decision().flatMap(Decision::period);
        Map<String, Object> line = new HashMap<>();
        line.put("stt", String.valueOf(ordinal));
        line.put("vi_tri", place);
        line.put("ma", item.wanted().code());
        line.put("tieu_de", item.wanted().title());
        line.put(
                "hinh_thuc",
                item.wanted().kind() == Wanted.Kind.PAPER ? say("letters.paper") : say("dip-kind." + item.kind()));
        line.put("so_ban", String.valueOf(item.copies()));
        line.put("ket_qua", say("letters.item." + item.state()));
        line.put(
                "ly_do",
                item.decision().map(Decision::reason).map(LetterValues::reason).orElse(""));
        line.put("ghi_chu_quyet_dinh", item.decision().map(Decision::note).orElse(""));
        line.put(
                "tu_ngay",
                period.map(Decision.Period::from).map(LetterValues::day).orElse(""));
        line.put(
                "den_ngay",
                period.map(Decision.Period::lastDay).map(DAY::format).orElse(""));
        return line;
    }

    /** A code of the list of reasons in words; what is no code is said as it is. */
    private static String reason(String code) {
        String key = "refusal." + code;
        return WORDS.has(Language.VIETNAMESE, key) ? say(key) : code;
    }

    private static String say(String key) {
        return WORDS.say(Language.VIETNAMESE, key);
    }

    private static String day(Instant moment) {
        return DAY.format(moment.atZone(Vietnam.ZONE));
    }
}
