package vn.kholuutru.access.request;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;

/**
 * A request as somebody filled it in.
 *
 * @param token chosen once for each form, so that it is submitted once
 * @param purpose code of the list, {@code 01} to {@code 03}
 * @param feeCategory code of the list, {@code 01} to {@code 10}
 */
public record RequestForm(
        UUID token,
        String purpose,
        String purposeContent,
        String feeCategory,
        String researchTopic,
        String note,
        List<Asked> items) {
    public RequestForm {
        purposeContent = purposeContent.strip();
        researchTopic = researchTopic.strip();
        note = note.strip();
        items = List.copyOf(oneOfEach(items));
    }

    /** The fields that cannot be used, in the order of the form, each with what is wrong with it. */
    public Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        boolean countable =
                items.stream().allMatch(item -> item.copies() >= 1 && item.copies() <= RequestItem.MOST_COPIES);
        if (items.isEmpty()) {
            faults.put("tai-lieu", Fault.MISSING);
        } else if (!countable || items.size() > AccessRequest.MOST_ITEMS) {
            faults.put("tai-lieu", Fault.UNUSABLE);
        }
        if (chosenPurpose().isEmpty()) {
            faults.put("muc-dich", Fault.MISSING);
        }
        text(faults, "noi-dung", purposeContent, AccessRequest.LONGEST_PURPOSE, true);
        if (chosenCategory().isEmpty()) {
            faults.put("doi-tuong", Fault.MISSING);
        }
        text(faults, "chu-de", researchTopic, AccessRequest.LONGEST_TOPIC, true);
        text(faults, "ghi-chu", note, AccessRequest.LONGEST_NOTE, false);
        return faults;
    }

    /** Whoever asks for the same thing in the same way twice asks once, for as many copies as was said first. */
    private static Collection<Asked> oneOfEach(List<Asked> items) {
        Map<List<Object>, Asked> first = new LinkedHashMap<>();
        items.forEach(item -> first.putIfAbsent(List.of(item.kind(), item.id(), item.delivery()), item));
        return first.values();
    }

    private static void text(Map<String, Fault> faults, String field, String text, int longest, boolean needed) {
        if (needed && text.isEmpty()) {
            faults.put(field, Fault.MISSING);
        } else if (text.length() > longest) {
            faults.put(field, Fault.TOO_LONG);
        } else if (text.indexOf('\0') >= 0) {
            faults.put(field, Fault.UNUSABLE);
        }
    }

    Optional<Purpose> chosenPurpose() {
        return Arrays.stream(Purpose.values())
                .filter(one -> one.code().equals(purpose))
                .findFirst();
    }

    Optional<FeeCategory> chosenCategory() {
        return Arrays.stream(FeeCategory.values())
                .filter(one -> one.code().equals(feeCategory))
                .findFirst();
    }

    /** One thing asked for in one way. */
    public record Asked(Wanted.Kind kind, String id, DipKind delivery, int copies) {}

    /** What is wrong with a field. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        UNUSABLE
    }
}
