package vn.kholuutru.preservation.conversion;

import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.core.model.description.Description;

/**
 * What the archive knows of a record besides its description.
 *
 * @param code of the phông, the hồ sơ or the tài liệu
 * @param pages of the file, absent when it has none
 * @param dossier the description of the hồ sơ a tài liệu is in, under the new profile
 */
public record RecordContext(String code, OptionalInt pages, Optional<Description> dossier) {
    /** Of a phông or a hồ sơ. */
    public static RecordContext container(String code) {
        return new RecordContext(code, OptionalInt.empty(), Optional.empty());
    }
}
