package vn.kholuutru.core.model.oais;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.kholuutru.core.model.description.ProfileId;

/**
 * Thỏa thuận nộp lưu: what archive and producer agreed for deliveries under one registration.
 *
 * @param producer the agency or contractor, in words
 * @param treatments what is done about a fault where it is not what the rules say, by fault word
 * @param defaults values for fields whose column the mục lục leaves out, by field code
 * @param fonds the codes of the phông that may be delivered; empty for any
 */
public record SubmissionAgreement(
        AgreementCode code,
        String producer,
        ProfileId profile,
        Map<String, Treatment> treatments,
        Map<String, String> defaults,
        RequiredResolution resolution,
        Set<String> fonds) {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_ENTRIES = 500;

    public SubmissionAgreement {
        producer = producer.strip();
        if (producer.isEmpty() || producer.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("an agreement names its producer in up to 300 characters");
        }
        if (treatments.size() > MOST_ENTRIES || defaults.size() > MOST_ENTRIES || fonds.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("an agreement lists up to 500 of each");
        }
        defaults.forEach((field, value) -> {
            if (!field.matches("[A-Za-z][A-Za-z0-9]{0,59}") || value.isBlank() || value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException("not a default: " + field);
            }
        });
        fonds.forEach(FondsCode::new);
        treatments = Collections.unmodifiableMap(new TreeMap<>(treatments));
        defaults = Collections.unmodifiableMap(new TreeMap<>(defaults));
        fonds = Collections.unmodifiableSet(new TreeSet<>(fonds));
    }
}
