package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.port.MappingRegister.SavedMapping;

/** What every register of saved mappings must do. One register serves all the tests of a class. */
public abstract class MappingRegisterContract {
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");

    /** The same register at every call, or another one over the same database. */
    protected abstract MappingRegister register();

    @Test
    void keepsAMappingUnderItsName() {
        SavedMapping mapping = mapping("Mẫu của Sở Nội vụ " + UUID.randomUUID(), "{\"một\":1}");

        register().keep(mapping);

        assertThat(register().find(mapping.name())).contains(mapping);
        assertThat(register().find("không có")).isEmpty();
        assertThat(register().all())
                .contains(mapping)
                .extracting(SavedMapping::name)
                .isSorted();
    }

    @Test
    void replacesAMappingOfTheSameName() {
        SavedMapping first = mapping("Mẫu " + UUID.randomUUID(), "{}");
        register().keep(first);

        register().keep(mapping(first.name(), "{\"hai\":2}"));

        assertThat(register().find(first.name()).orElseThrow().mapping()).isEqualTo("{\"hai\":2}");
    }

    @Test
    void removesAMapping() {
        SavedMapping mapping = mapping("Mẫu " + UUID.randomUUID(), "{}");
        register().keep(mapping);

        assertThat(register().remove(mapping.name())).isTrue();

        assertThat(register().find(mapping.name())).isEmpty();
        assertThat(register().remove(mapping.name())).isFalse();
    }

    @Test
    void knowsNoMappingWithoutAName() {
        assertThatThrownBy(() -> mapping("  ", "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mapping("x".repeat(101), "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SavedMapping mapping(String name, String json) {
        return new SavedMapping(name, ProfileId.TT05_2025, json, "archivist", NOON);
    }
}
