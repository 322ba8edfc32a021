package vn.kholuutru.access.letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kholuutru.core.model.letter.LetterKind;

/**
 * The fields that the text of a letter may name.
 *
 * @param single names of fields
 * @param lists names of lists, each with the names of the fields of its entries
 */
public record LetterFields(Set<String> single, Map<String, Set<String>> lists) {
    private static final List<String> EVERYWHERE = List.of("co_quan", "dia_chi", "ngay", "thang", "nam");
    private static final List<String> OF_REQUESTS = List.of(
            "so_phieu",
            "ho_ten",
            "tai_khoan",
            "muc_dich",
            "noi_dung_muc_dich",
            "doi_tuong",
            "chu_de",
            "ghi_chu",
            "ngay_gui",
            "han_giai_quyet",
            "tong_phi");
    private static final List<String> OF_ACCOUNTS =
            List.of("ho_ten", "tai_khoan", "trang_thai", "ly_do", "ngay_dang_ky", "han_giai_quyet");
    private static final Set<String> OF_ITEMS = Set.of(
            "stt",
            "ma",
            "tieu_de",
            "hinh_thuc",
            "so_ban",
            "ket_qua",
            "ly_do",
            "ghi_chu_quyet_dinh",
            "tu_ngay",
            "den_ngay");

    public LetterFields {
        single = Collections.unmodifiableSet(new LinkedHashSet<>(single));
        lists = Map.copyOf(lists);
    }

    public static LetterFields of(LetterKind kind) {
        return switch (kind) {
            case REQUEST_SLIP -> new LetterFields(all(OF_REQUESTS), Map.of("muc", OF_ITEMS));
            case RESULT_NOTICE ->
                new LetterFields(
                        all(OF_REQUESTS),
                        Map.of(
                                "muc",
                                OF_ITEMS,
                                "muc_duyet",
                                OF_ITEMS,
                                "muc_tu_choi",
                                OF_ITEMS,
                                "phi_cho_nop",
                                Set.of("so_tien", "han_nop")));
            case APPOINTMENT -> new LetterFields(all(OF_REQUESTS), Map.of("muc_hen", OF_ITEMS));
            case DEPOT_SLIP -> new LetterFields(all(OF_REQUESTS), Map.of("muc_giay", with(OF_ITEMS, "vi_tri")));
            case ACCOUNT_NOTICE -> new LetterFields(all(OF_ACCOUNTS), Map.of());
        };
    }

    /** As they are written into a text, for people. */
    public List<String> written() {
        List<String> all = new ArrayList<>();
        single.forEach(name -> all.add("{{" + name + "}}"));
        lists.forEach((list, names) -> all.add("{{#" + list + "}} "
                + String.join(
                        " ",
                        names.stream().sorted().map(name -> "{{" + name + "}}").toList())
                + " {{/" + list + "}}"));
        return all;
    }

    /** Values that show how a letter looks. */
    Map<String, Object> samples() {
        Map<String, Object> values = new LinkedHashMap<>();
        single.forEach(name -> values.put(name, "[" + name + "]"));
        lists.forEach((list, names) -> values.put(list, List.of(sample(names), sample(names))));
        return values;
    }

    private static Map<String, Object> sample(Set<String> names) {
        Map<String, Object> entry = new LinkedHashMap<>();
        names.forEach(name -> entry.put(name, "[" + name + "]"));
        return entry;
    }

    private static Set<String> with(Set<String> names, String another) {
        Set<String> all = new LinkedHashSet<>(names);
        all.add(another);
        return Set.copyOf(all);
    }

    private static Set<String> all(List<String> names) {
        Set<String> all = new LinkedHashSet<>(EVERYWHERE);
        all.addAll(names);
        return all;
    }
}
