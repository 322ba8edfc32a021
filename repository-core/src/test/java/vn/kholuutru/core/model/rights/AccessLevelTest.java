package vn.kholuutru.core.model.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;

class AccessLevelTest {
    @ParameterizedTest
    @CsvSource({
        "mode, 01, PUBLIC",
        "mode, 02, CONDITIONAL",
        "mode, 03, SECRET",
        "Mode, Không hạn chế, PUBLIC",
        "Mode, Hạn chế, CONDITIONAL",
        "Mode, MẬT, SECRET",
        "Rights, Không hạn chế, PUBLIC",
        "Rights, theo quyết định, CONDITIONAL",
    })
    void isWhatTheDescriptionSays(String field, String value, AccessLevel expected) {
        assertEquals(expected, AccessLevel.describedBy(description(Map.of(new FieldCode(field), List.of(value)))));
    }

    @Test
    void isConditionalWhenTheDescriptionSaysNothing() {
        assertEquals(AccessLevel.CONDITIONAL, AccessLevel.describedBy(description(Map.of())));
    }

    private static Description description(Map<FieldCode, List<String>> values) {
        return new Description(ProfileId.TT02_2019, RecordKind.DOCUMENT, values, true);
    }
}
