package vn.kholuutru.core.model.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldValuesTest {
    private static final FieldCode TITLE = new FieldCode("title");
    private static final FieldCode LANGUAGE = new FieldCode("language");
    private static final FieldCode KEYWORD = new FieldCode("keyword");

    @Test
    void isTheMapItWasMadeOfInItsOrder() {
        Map<FieldCode, List<String>> given = new LinkedHashMap<>();
        given.put(TITLE, List.of("Hồ sơ tổ chức cán bộ"));
        given.put(LANGUAGE, List.of("01", "03"));

        FieldValues values = FieldValues.copyOf(given);

        assertThat(values).isEqualTo(given).hasSameHashCodeAs(given);
        assertThat(values.keySet()).containsExactly(TITLE, LANGUAGE);
        assertThat(values.get(LANGUAGE)).containsExactly("01", "03");
        assertThat(values.get(KEYWORD)).isNull();
        assertThat(values.getOrDefault(KEYWORD, List.of())).isEmpty();
        assertThat(values.containsKey(TITLE)).isTrue();
    }

    @Test
    void leavesOutAFieldWithoutAValue() {
        Map<FieldCode, List<String>> given = new LinkedHashMap<>();
        given.put(KEYWORD, List.of());
        given.put(TITLE, List.of("Hồ sơ"));

        assertThat(FieldValues.copyOf(given)).containsOnlyKeys(TITLE);
    }

    @Test
    void doesNotChangeWithWhatItWasMadeOf() {
        Map<FieldCode, List<String>> given = new LinkedHashMap<>(Map.of(TITLE, List.of("Hồ sơ")));
        FieldValues values = FieldValues.copyOf(given);

        given.put(LANGUAGE, List.of("01"));

        assertThat(values).hasSize(1);
        assertThatThrownBy(() -> values.put(LANGUAGE, List.of("01"))).isInstanceOf(UnsupportedOperationException.class);
    }
}
