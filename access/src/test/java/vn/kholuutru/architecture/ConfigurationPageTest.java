package vn.kholuutru.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} names every setting there is, with its default, and none that there is not. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of(System.getProperty("kho.home"), "docs", "configuration.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `(kho(?:\\.(?:[a-z0-9-]+|<name>)){2,4})` \\|[^|]+\\|([^|]+)\\|[^|]+\\|");
    private static final Pattern QUOTED = Pattern.compile(" `(.*)` ");

    @Test
    void thePageNamesEverySettingOfTheCodeAndNoOther() throws IOException {
        assertThat(defaultsOnThePage().keySet()).isEqualTo(defaultsInTheCode().keySet());
    }

    @Test
    void thePageStatesTheDefaultsOfTheCode() throws IOException {
        Map<String, Optional<String>> stated = defaultsOnThePage();

        defaultsInTheCode()
                .forEach((name, value) -> value.ifPresent(
                        expected -> assertThat(stated.get(name)).as(name).contains(expected)));
    }

    private static Map<String, Optional<String>> defaultsOnThePage() throws IOException {
        Map<String, Optional<String>> found = new TreeMap<>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> {
            var quoted = QUOTED.matcher(row.group(2));
            found.put(row.group(1), quoted.matches() ? Optional.of(quoted.group(1)) : Optional.empty());
        });
        return found;
    }

    private static Map<String, Optional<String>> defaultsInTheCode() {
        Map<String, Optional<String>> settings = new TreeMap<>();
        for (JavaClass mapping : mappings()) {
            String prefix = mapping.getAnnotationOfType(ConfigMapping.class).prefix();
            addSettings(prefix, mapping, settings);
        }
        return settings;
    }

    /** What there may be several of, each under a name of its own, is described once for any name. */
    private static void addSettings(String prefix, JavaClass mapping, Map<String, Optional<String>> settings) {
        for (JavaMethod setting : mapping.getMethods()) {
            if (setting.getReturnType() instanceof JavaParameterizedType type
                    && type.toErasure().isEquivalentTo(Map.class)) {
                addSettings(
                        prefix + ".<name>", type.getActualTypeArguments().get(1).toErasure(), settings);
            } else {
                Optional<String> value =
                        setting.tryGetAnnotationOfType(WithDefault.class).map(WithDefault::value);
                settings.put(prefix + "." + kebab(setting.getName()), value);
            }
        }
    }

    private static List<JavaClass> mappings() {
        List<JavaClass> found = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.kholuutru").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .toList();
        assertThat(found).hasSizeGreaterThan(4);
        return found;
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
