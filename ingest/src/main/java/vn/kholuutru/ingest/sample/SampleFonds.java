package vn.kholuutru.ingest.sample;

import java.util.List;

/**
 * An invented agency and its phông.
 *
 * @param sign the agency's abbreviation in document numbers
 * @param superior the agency above it, and {@code headLines} its own name, as the head of its letters has them
 * @param titles the lines above a signature
 */
record SampleFonds(
        String code,
        String archives,
        String agency,
        String sign,
        String superior,
        List<String> headLines,
        String seat,
        List<String> titles) {
    static final List<SampleFonds> ALL = List.of(
            new SampleFonds(
                    "H49.64",
                    "H49",
                    "Ủy ban nhân dân huyện Phú Lĩnh",
                    "UBND",
                    "ỦY BAN NHÂN DÂN TỈNH AN SƠN",
                    List.of("ỦY BAN NHÂN DÂN", "HUYỆN PHÚ LĨNH"),
                    "Phú Lĩnh",
                    List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
            new SampleFonds(
                    "H49.21",
                    "H49",
                    "Văn phòng Ủy ban nhân dân tỉnh An Sơn",
                    "VPUB",
                    "ỦY BAN NHÂN DÂN TỈNH AN SƠN",
                    List.of("VĂN PHÒNG"),
                    "An Sơn",
                    List.of("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")));
}
