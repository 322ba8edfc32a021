package vn.kholuutru.preservation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.FileTexts;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.SampleAip;

class RebuildIndexTest {
    @TempDir
    Path folder;

    private final MemoryArchiveIndex index = new MemoryArchiveIndex();
    private ExampleStorage storage;
    private MarkFile mark;

    @BeforeEach
    void anEmptyStorage() {
        storage = new ExampleStorage(folder.resolve("root"));
        mark = new MarkFile(folder.resolve("mark"));
    }

    @Test
    void aPageIsFoundAgainUnderItsDossierAndPhong() {
        SampleAip sample = SampleAip.inANewDossier(folder);
        storage.keep(sample);

        Rebuilt rebuilt = rebuild(new SaysItsBytes());

        assertThat(rebuilt.doubts()).isEmpty();
        assertThat(rebuilt.pages()).isEqualTo(1);
        assertThat(index.seenBy(Audience.STAFF).search(text("số hóa")).items())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.document().docCode())
                            .isEqualTo(sample.build().code().value());
                    assertThat(hit.document().fondsTitle()).isEqualTo("Ủy ban nhân dân tỉnh");
                    assertThat(hit.document().dossierTitle()).startsWith("Hồ sơ về việc");
                    assertThat(hit.document().since()).isAfterOrEqualTo(ExampleStorage.STORED_AT);
                });
        assertThat(index.seenBy(Audience.STAFF).fonds()).hasSize(1);
    }

    @Test
    void alteredBytesAreNamedAndNotMadeSearchable() throws IOException {
        SampleAip sample = SampleAip.inANewDossier(folder);
        storage.keep(sample);
        AipPackage aip = sample.build();
        Files.writeString(
                folder.resolve("root")
                        .resolve(ObjectId.of(aip.address()).folder().path())
                        .resolve("v1/content/content/" + aip.facts().fileName()),
                "Nội dung khác");

        Rebuilt rebuilt = rebuild(new SaysItsBytes());

        assertThat(rebuilt.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.CONTENT_ALTERED);
        assertThat(index.seenBy(Audience.STAFF).search(text("Nội dung khác")).total())
                .isZero();
        assertThat(index.seenBy(Audience.STAFF).find(aip.address().aip())).isPresent();
    }

    @Test
    void whatWasInterruptedIsGoneOnWithWhereItsMarkStands() {
        for (int count = 0; count < 5; count++) {
            storage.keep(SampleAip.inANewDossier(folder));
        }
        List<ObjectFolder> folders = storage.disk.objects().toList();
        mark.begin();
        mark.set(folders.get(7));

        Rebuilt rebuilt = rebuild(new SaysItsBytes());

        assertThat(rebuilt.objects()).isEqualTo(folders.size() - 8);
        assertThat(mark.reached()).isEmpty();
        assertThat(folder.resolve("mark")).doesNotExist();
    }

    @Test
    void aRebuildThatFailsLeavesItsMark() {
        storage.keep(SampleAip.inANewDossier(folder));
        mark.begin();
        FileTexts broken = new SaysItsBytes() {
            @Override
            public List<String> of(Path file) {
                throw new IllegalStateException("a fault of ours");
            }
        };

        assertThatThrownBy(() -> rebuild(broken)).isInstanceOf(IllegalStateException.class);

        assertThat(folder.resolve("mark")).exists();
    }

    private Rebuilt rebuild(FileTexts texts) {
        RecordForIndex documents =
                new RecordForIndex(storage.disk, storage, texts, new ShaclProfileCatalogue(), folder.resolve("work"));
        return new RebuildIndex(storage.disk, storage, documents, index, 2).rebuild(mark, done -> {});
    }

    private static SearchQuery text(String words) {
        return new SearchQuery(
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                10,
                SearchQuery.Sort.RELEVANCE);
    }

    /** Each example file is one page of plain text. */
    private static class SaysItsBytes implements FileTexts {
        @Override
        public List<String> of(Path file) {
            try {
                return List.of(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
