package vn.kholuutru.ingest.sample;

/** The types of document the sample holds, with the codes of TT 05/2025 and the signs of Nghị định 30/2020. */
enum DocumentType {
    DECISION("02", "QĐ", "Quyết định"),
    PLAN("10", "KH", "Kế hoạch"),
    REPORT("14", "BC", "Báo cáo"),
    PROPOSAL("15", "TTr", "Tờ trình"),
    NOTICE("07", "TB", "Thông báo"),
    LETTER("22", "", "Công văn");

    private final String code;
    private final String sign;
    private final String words;

    DocumentType(String code, String sign, String words) {
        this.code = code;
        this.sign = sign;
        this.words = words;
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    /** Such as {@code QĐ-UBND}; an official letter has no sign of its own: {@code UBND-VP}. */
    String notation(String agencySign) {
        return this == LETTER ? agencySign + "-VP" : sign + "-" + agencySign;
    }
}
