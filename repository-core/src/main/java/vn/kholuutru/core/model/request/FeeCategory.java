package vn.kholuutru.core.model.request;

/**
 * Đối tượng of a request, on which its fee depends (TT 05/2025 Điều 36.1.c, 39.1.c): the code list {@code feeObjectType} of the
 * DIP's EAD.xml.
 */
public enum FeeCategory {
    /** 01 Học sinh, sinh viên, học viên, nghiên cứu sinh. */
    STUDENT("01"),
    /** 02 Thân nhân liệt sĩ. */
    RELATIVE_OF_FALLEN("02"),
    /** 03 Thương binh, bệnh binh. */
    WAR_INVALID("03"),
    /** 04 Người hoạt động kháng chiến. */
    RESISTANCE_MEMBER("04"),
    /** 05 Người có công giúp đỡ cách mạng. */
    HELPER_OF_REVOLUTION("05"),
    /** 06 Người thờ cúng liệt sỹ. */
    WORSHIPPER_OF_FALLEN("06"),
    /** 07 Người hưởng chế độ hưu trí. */
    PENSIONER("07"),
    /** 08 Người mất sức lao động, tai nạn lao động. */
    UNABLE_TO_WORK("08"),
    /** 09 Người bị mắc bệnh nghề nghiệp. */
    OCCUPATIONAL_DISEASE("09"),
    /** 10 Khác. */
    OTHER("10");

    private final String code;

    FeeCategory(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
