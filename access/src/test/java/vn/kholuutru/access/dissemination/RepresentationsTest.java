package vn.kholuutru.access.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.port.SampleAip;

class RepresentationsTest {
    @TempDir
    private Path folder;

    private StoredAip aip;
    private String content;
    private String pdfa;

    @BeforeEach
    void setUp() {
        AipPackage stored = SampleAip.inANewDossier(folder).build();
        aip = new StoredAip(
                stored.address(),
                stored.code(),
                stored.description(),
                stored.accessLevel(),
                stored.facts(),
                List.of(),
                Instant.EPOCH);
        content = "content/" + aip.facts().fileName();
        pdfa = "content/" + Kind.PDFA.fileName(aip.code());
    }

    @Test
    void oneOfTheNewestContentIsHandedOutFromTheVersionThatBroughtIt() {
        List<StoredVersion> versions = versions(content, pdfa, "description.nt");

        assertThat(Representations.ofNewestContent(versions, Kind.PDFA, aip)).isTrue();
        assertThat(broughtBy(versions, 2)).containsExactly(Kind.PDFA);
        assertThat(broughtBy(versions, 3)).isEmpty();
    }

    @Test
    void oneOfAReplacedContentIsNotTakenForThatOfTheNewest() {
        List<StoredVersion> versions = versions(content, pdfa, content);

        assertThat(Representations.ofNewestContent(versions, Kind.PDFA, aip)).isFalse();
        assertThat(broughtBy(versions, 2)).isEmpty();
    }

    @Test
    void afterAReplacementOnlyTheNewOneIsHandedOut() {
        List<StoredVersion> versions = versions(content, pdfa, content, pdfa);

        assertThat(broughtBy(versions, 2)).isEmpty();
        assertThat(broughtBy(versions, 4)).containsExactly(Kind.PDFA);
    }

    private List<Kind> broughtBy(List<StoredVersion> versions, int number) {
        return Representations.broughtBy(versions.get(number - 1), versions, aip).stream()
                .toList();
    }

    /** Each wrote one file. */
    private static List<StoredVersion> versions(String... written) {
        return IntStream.rangeClosed(1, written.length)
                .mapToObj(number -> new StoredVersion(number, Instant.EPOCH, List.of(written[number - 1])))
                .toList();
    }
}
