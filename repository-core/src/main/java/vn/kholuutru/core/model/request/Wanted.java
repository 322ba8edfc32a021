package vn.kholuutru.core.model.request;

/**
 * What somebody asks for, named as it was when they asked.
 *
 * @param id of the document (an AIP), or of the record of a paper dossier
 * @param code mã lưu trữ of the document, or mã hồ sơ
 * @param title trích yếu or tiêu đề hồ sơ
 */
public record Wanted(Kind kind, String id, String code, String title) {
    public enum Kind {
        /** A document in the store. */
        DOCUMENT,
        /** A hồ sơ that is kept on paper and not digitised (Điều 32.5). */
        PAPER
    }
}
