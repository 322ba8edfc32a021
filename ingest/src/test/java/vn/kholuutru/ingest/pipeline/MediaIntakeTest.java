package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.Holdings.SearchAnswer;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.ingest.inspect.OfficeFixtures;
import vn.kholuutru.ingest.inspect.PictureFixtures;

/** Photographs and office files on their whole way into the archive. */
class MediaIntakeTest {
    @TempDir
    static Path keys;

    private static PipelineOnMemory archive;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        archive = new PipelineOnMemory(keys);
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void aPhotographIsStoredAsItIsAndFoundByItsCode() throws IOException {
        byte[] photograph = PictureFixtures.png(300);
        Files.write(folder.resolve("H99.2024.02.0001.0000001.png"), photograph);

        StoredAip stored = accepted();

        assertThat(stored.facts().fileName()).isEqualTo("H99.2024.02.0001.0000001.png");
        assertThat(stored.facts().mediaType()).isEqualTo("image/png");
        assertThat(stored.facts().pageCount()).isZero();
        assertThat(archive.store.open(
                        stored.address(), "content/" + stored.facts().fileName()))
                .hasBinaryContent(photograph);
        SearchAnswer found = search("H99.2024.02.0001.0000001");
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.items().getFirst().pages()).isEmpty();
    }

    @Test
    void anOfficeFileIsStoredAsItIsAndFoundByItsWords() throws IOException {
        Files.write(
                folder.resolve("H99.2024.02.0002.0000001.docx"),
                OfficeFixtures.docx()
                        .withParagraph("<w:r><w:t>lệnh điều động thủy lợi</w:t></w:r>")
                        .toBytes());

        StoredAip stored = accepted();

        assertThat(stored.facts().fileName()).isEqualTo("H99.2024.02.0002.0000001.docx");
        assertThat(stored.facts().pageCount()).isZero();
        assertThat(stored.events()).anyMatch(event -> event.detail().contains("office file without macros"));
        assertThat(archive.representations.find(stored.address().aip(), Representation.Kind.VIEW))
                .isPresent();
        SearchAnswer found = search("thủy lợi");
        assertThat(found.items()).hasSize(1);
        assertThat(found.items().getFirst().document().id())
                .isEqualTo(stored.address().aip());
    }

    private StoredAip accepted() throws IOException {
        Delivery delivery = archive.submit("media");
        archive.run(delivery, folder);
        Submission submission = archive.journal.submissions(delivery.id()).getFirst();
        assertThat(submission.findings()).isEmpty();
        assertThat(submission.state()).isEqualTo(SubmissionState.ACCEPTED);
        return archive.store.find(submission.aip().orElseThrow()).orElseThrow();
    }

    private static SearchAnswer search(String text) {
        return archive.index
                .seenBy(Audience.STAFF)
                .search(new SearchQuery(
                        text,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        10,
                        SearchQuery.Sort.RELEVANCE));
    }
}
