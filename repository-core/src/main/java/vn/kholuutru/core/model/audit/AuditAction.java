package vn.kholuutru.core.model.audit;

/** What was done. Words for people are in the message files under {@code audit.<name>}. */
public enum AuditAction {
    /** The description of a record that is not open to all was shown. */
    DESCRIPTION_VIEWED,
    /** A page was shown, as image. */
    PAGE_VIEWED,
    /** The text of a page was shown. */
    TEXT_VIEWED,
    /** The deposited file, or what is made of it, was handed out. */
    FILE_DOWNLOADED,
    /** A file made for a request was handed out. */
    DIP_DOWNLOADED,
    /** A DIP was made. */
    DIP_MADE,
    /** A DIP was deleted. */
    DIP_DELETED,
    /** A DIP was taken back before its time. */
    DIP_REVOKED,
    ACCOUNT_REGISTERED,
    ACCOUNT_CONFIRMED,
    ACCOUNT_REFUSED,
    ACCOUNT_SUSPENDED,
    /** A suspended account was made active again. */
    ACCOUNT_REACTIVATED,
    /** An administrator made an account, or an archivist registered a reader. */
    ACCOUNT_MADE,
    /** Its owner closed it. */
    ACCOUNT_CLOSED,
    ROLE_CHANGED,
    /** By its owner. */
    PASSWORD_CHANGED,
    /** By staff; its owner changes it at the next sign-in. */
    PASSWORD_GIVEN,
    /** All sessions and tokens of an account were ended. */
    SIGNED_OUT_EVERYWHERE,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** The kinds of delivery that a reader may ask for were changed (NĐ 113, Điều 22). */
    SERVICES_CHANGED,
    /** A reader corrected address, telephone or e-mail. */
    IDENTITY_CHANGED,
    /** Results of a search were taken away; the subject says how many. */
    SEARCH_EXPORTED,
    /** Lines of this log were taken away. */
    LOG_EXPORTED,
    /** A page for staff was asked for by somebody who is none. */
    STAFF_PAGE_ASKED,
    /** Refusals beyond those noted one by one; the subject says how many. */
    MORE_REFUSALS,
    /** A copy that could not be made was asked to be made again. */
    DIP_RETRIED,
    /** A DIP or a letter of somebody else was asked for. */
    DIP_ASKED,
    LETTER_ASKED,
    /** Identity data of a reader were shown to staff. */
    IDENTITY_VIEWED,
    REQUEST_SUBMITTED,
    REQUEST_WITHDRAWN,
    /** An item of a request was granted, by a person or a rule. */
    ITEM_GRANTED,
    /** An item of a request was refused; the line has the reason of the list. */
    ITEM_REFUSED,
    /** What is granted by rule was changed. */
    RULE_CHANGED,
    FEE_RECEIVED,
    /** A fee of the table was changed. */
    FEE_CHANGED,
    /** The wording of a letter was changed. */
    LETTER_CHANGED,
    CLOSURE_MADE,
    CLOSURE_LIFTED,
    /** A record on paper was described, or its description changed. */
    PAPER_CHANGED,
    /** A paper record was handed over, or given back. */
    PAPER_HANDED,
    PAPER_RETURNED,
    /** The authenticity of a copy was asked for by its code. */
    COPY_CONFIRMED
}
