package vn.kholuutru.preservation.conversion;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.port.ProfileCatalogue;

/** What the two circulars call their fields. */
@Singleton
public class FieldNames {
    private final ProfileCatalogue profiles;

    public FieldNames(ProfileCatalogue profiles) {
        this.profiles = profiles;
    }

    /** Of a field of Thông tư 02/2019/TT-BNV; absent for an empty code. */
    public Optional<LocalizedText> former(RecordKind kind, String code) {
        return name(ProfileId.TT02_2019, kind, code);
    }

    /** Of a field of Thông tư 05/2025/TT-BNV; absent for an empty code. */
    public Optional<LocalizedText> current(RecordKind kind, String code) {
        return name(ProfileId.TT05_2025, kind, code);
    }

    private Optional<LocalizedText> name(ProfileId profile, RecordKind kind, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return profiles.find(profile)
                .flatMap(known -> Optional.ofNullable(known.records().get(kind)))
                .flatMap(table -> table.find(new FieldCode(code)))
                .map(FieldDefinition::label)
                .or(() -> Optional.of(new LocalizedText(code, code)));
    }
}
