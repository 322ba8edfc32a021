package vn.kholuutru.fedoranode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeSettingsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "KHO_FEDORA_USER", "kho",
            "KHO_FEDORA_PASSWORD", "bí mật",
            "KHO_FEDORA_DB_URL", "jdbc:postgresql://127.0.0.1:5432/fedora",
            "KHO_FEDORA_DB_USER", "kho",
            "KHO_FEDORA_DB_PASSWORD", "rất bí mật");

    @Test
    void tellsNoSecret() {
        NodeSettings settings = NodeSettings.read(new String[] {"8080", "/srv/fedora"}, ENVIRONMENT);

        assertThat(settings.toString()).contains("8080", "/srv/fedora").doesNotContain("bí mật");
    }

    @Test
    void namesWhatTheEnvironmentLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NodeSettings.read(new String[] {"8080", "/srv/fedora"}, Map.of()))
                .withMessageContaining("KHO_FEDORA_USER");
    }
}
