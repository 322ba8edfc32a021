package vn.kholuutru.core.model.oais;

import java.util.Optional;
import vn.kholuutru.core.model.description.ProfileId;

/**
 * What was said when a delivery was opened; fixed from its submission on.
 *
 * @param withoutMetadata the files come without a mục lục and are judged alone
 * @param agreement the code of the submission agreement (TT 05/2025: mã yêu cầu đăng ký nộp); empty for the defaults of
 *     the profile
 * @param mapping how the columns of the mục lục are to be read, as JSON; empty when the archive finds it out
 */
public record DeliveryTerms(
        ProfileId profile,
        boolean withoutMetadata,
        RecordStatus status,
        Optional<String> agreement,
        Optional<String> mapping) {

    /** A new delivery under the defaults of its profile. */
    public static DeliveryTerms standard(ProfileId profile, boolean withoutMetadata) {
        return new DeliveryTerms(profile, withoutMetadata, RecordStatus.NEW, Optional.empty(), Optional.empty());
    }

    /** The same with another status. */
    public DeliveryTerms withStatus(RecordStatus other) {
        return new DeliveryTerms(profile, withoutMetadata, other, agreement, mapping);
    }

    /** The same under a named agreement. */
    public DeliveryTerms withAgreement(String code) {
        return new DeliveryTerms(profile, withoutMetadata, status, Optional.of(code), mapping);
    }

    /** The same with the columns read as this JSON says. */
    public DeliveryTerms withMapping(String json) {
        return new DeliveryTerms(profile, withoutMetadata, status, agreement, Optional.of(json));
    }
}
