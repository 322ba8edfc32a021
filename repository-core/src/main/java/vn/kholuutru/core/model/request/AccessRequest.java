package vn.kholuutru.core.model.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Phiếu yêu cầu: what a reader asked for at one time, and why. The fields are those of the DIP's EAD.xml (TT 05/2025 Phụ lục V).
 *
 * @param number mã yêu cầu khai thác, given by the archive, such as {@code YC-2026-000123}
 * @param reader the account
 * @param purposeContent at most 500 characters
 * @param researchTopic at most 250 characters
 * @param note at most 2,000 characters; may be empty
 * @param dueAt by when the archive decides
 */
public record AccessRequest(
        UUID id,
        String number,
        String reader,
        Purpose purpose,
        String purposeContent,
        FeeCategory feeCategory,
        String researchTopic,
        String note,
        Instant submittedAt,
        Instant dueAt,
        List<RequestItem> items) {
    public static final int LONGEST_PURPOSE = 500;
    public static final int LONGEST_TOPIC = 250;
    public static final int LONGEST_NOTE = 2_000;
    public static final int MOST_ITEMS = 100;

    public AccessRequest {
        items = List.copyOf(items);
    }

    /** Whether every item was decided or withdrawn. */
    public boolean nothingWaits() {
        return items.stream().noneMatch(item -> item.state() == RequestItem.ItemState.WAITING);
    }
}
