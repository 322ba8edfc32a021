package vn.kholuutru.preservation.migration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What came of making a PDF/A-2b of a scan. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RepairOutcome.Made.class, name = "made"),
    @JsonSubTypes.Type(value = RepairOutcome.NotPossible.class, name = "not-possible")
})
public sealed interface RepairOutcome {
    /**
     * The new file is valid PDF/A-2b and shows and says what the original does.
     *
     * @param pages of both files
     * @param changes what was put in or taken out, such as {@code output intent added}
     * @param texts of its pages, where the archive may not have had them before; otherwise none
     */
    record Made(int pages, List<String> changes, List<String> texts) implements RepairOutcome {
        public Made {
            changes = List.copyOf(changes);
            texts = List.copyOf(texts);
        }
    }

    /**
     * Nothing was kept.
     *
     * @param obstacle why
     * @param details what exactly differs or fails: clauses of ISO 19005-2, page numbers
     */
    record NotPossible(Obstacle obstacle, List<String> details) implements RepairOutcome {
        public NotPossible {
            details = List.copyOf(details);
        }
    }

    /** Why no representation could be made safely. */
    enum Obstacle {
        /** The stored bytes are not those that were deposited: an alarm of its own. */
        ALTERED,
        /** The original cannot be read or is locked. */
        UNREADABLE,
        /** The result is still no PDF/A-2b. */
        STILL_NOT_PDFA,
        /** The result has another number of pages. */
        PAGES_DIFFER,
        /** An image of the result is not, bit for bit, that of the original. */
        IMAGES_DIFFER,
        /** The text of the result is not that of the original. */
        TEXT_DIFFERS,
        /** A page of the result looks different. */
        RENDERING_DIFFERS,
        /** The text that came to light bears a stamp of secrecy: an alarm of its own, and nothing is kept. */
        SECRET_STAMP,
        /** Other bytes have taken the place of those it was wanted of. */
        REPLACED,
        /** No text was recognised. */
        NO_TEXT_FOUND,
        /** The tool that recognises text or opens office files is not installed or failed. */
        TOOL_MISSING,
        /** More time or memory than allowed. */
        TOO_COSTLY,
        /** A fault of the archive's own; the log says more. */
        FAILED
    }
}
