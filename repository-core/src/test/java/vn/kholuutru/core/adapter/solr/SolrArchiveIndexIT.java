package vn.kholuutru.core.adapter.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedSolr;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndexContract;

class SolrArchiveIndexIT extends ArchiveIndexContract {
    @Override
    protected ArchiveIndex index() {
        return SharedSolr.index();
    }

    @Test
    void preparingTwiceChangesNothing() {
        keep(document().pages("chuẩn bị"));

        SharedSolr.index().prepare();

        assertThat(index().seenBy(Audience.ENTITLED).search(text("chuẩn bị")).total())
                .isEqualTo(1);
    }

    @Test
    void aDocumentOfManyPagesIsSentInBatches() {
        String[] pages = new String[1201];
        Arrays.fill(pages, "trang dài");
        long before = index().seenBy(Audience.ENTITLED).totals().pages();

        keep(document().pages(pages));

        assertThat(index().seenBy(Audience.ENTITLED).totals().pages() - before).isEqualTo(1201);
        assertThat(index().seenBy(Audience.ENTITLED).search(text("trang dài")).total())
                .isEqualTo(1);
    }

    @Test
    void solrAnswersNobodyWithoutItsPassword() {
        try (SolrArchiveIndex stranger =
                new SolrArchiveIndex(SharedSolr.engine().address(), Optional.empty())) {
            assertThat(stranger.ready()).isFalse();
            assertThatThrownBy(() -> stranger.seenBy(Audience.EVERYONE).search(text("công văn")))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }
}
