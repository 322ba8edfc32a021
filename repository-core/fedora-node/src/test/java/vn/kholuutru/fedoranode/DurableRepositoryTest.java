package vn.kholuutru.fedoranode;

import static org.assertj.core.api.Assertions.assertThat;

import io.ocfl.api.MutableOcflRepository;
import io.ocfl.api.OcflOption;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import io.ocfl.core.storage.OcflStorageBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableRepositoryTest {
    private static final String DOSSIER = "info:fedora/H49.21/H49.21.2014.01.0003";
    private static final String AIP = DOSSIER + "/ac4dbad1-9764-44ff-a5bf-d1e83c2a9e0d";

    @TempDir
    private Path folder;

    private MutableOcflRepository repository;

    @BeforeEach
    void open() throws IOException {
        Path root = Files.createDirectories(folder.resolve("ocfl-root"));
        repository = DurableRepository.around(
                new OcflRepositoryBuilder()
                        .defaultLayoutConfig(new HashedNTupleLayoutConfig())
                        .storage(OcflStorageBuilder.builder().fileSystem(root).build())
                        .workDir(Files.createDirectories(folder.resolve("work")))
                        .buildMutable(),
                new ObjectFolders(root, folder.resolve("leftovers")));
    }

    @Test
    void anAipThatIsOnTheDiskIsNotErasedWhenFedoraTakesItBack() {
        write(AIP, "một");

        repository.purgeObject(AIP);

        assertThat(repository.containsObject(AIP)).isTrue();
        assertThat(repository.validateObject(AIP, true).getErrors()).isEmpty();
    }

    @Test
    void aLaterVersionThatIsOnTheDiskStays() {
        write(AIP, "một");
        write(AIP, "hai");

        repository.rollbackToVersion(ObjectVersionId.version(AIP, 1));

        assertThat(repository.describeObject(AIP).getVersionMap()).hasSize(2);
    }

    @Test
    void aContainerMayBeTakenBackForItIsMadeAgainWithItsNextDocument() {
        write(DOSSIER, "một");

        repository.purgeObject(DOSSIER);

        assertThat(repository.containsObject(DOSSIER)).isFalse();
    }

    private void write(String object, String text) {
        repository.updateObject(
                ObjectVersionId.head(object),
                new VersionInfo().setMessage("stored").setUser("kho", "urn:kho"),
                updater -> updater.writeFile(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "content/a.pdf",
                        OcflOption.OVERWRITE));
    }
}
