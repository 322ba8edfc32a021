package vn.kholuutru.core.adapter.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedSolr;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndexContract;
import vn.kholuutru.core.search.ShippedVocabulary;
import vn.kholuutru.core.search.Widening;

class SolrArchiveIndexIT extends ArchiveIndexContract {
    private final SolrArchiveIndex index = new SolrArchiveIndex(
            SharedSolr.engine().address(),
            Optional.of(SharedSolr.engine().login()),
            () -> new Widening(ShippedVocabulary.vocabulary()),
            () -> closed);

    @Override
    protected ArchiveIndex index() {
        return index;
    }

    @AfterEach
    void leave() {
        index.close();
    }

    @Test
    void preparingTwiceChangesNothing() {
        keep(document().pages("chuẩn bị"));

        SharedSolr.index().prepare();

        assertThat(index().seenBy(Audience.STAFF).search(text("chuẩn bị")).total())
                .isEqualTo(1);
    }

    @Test
    void aDocumentOfManyPagesIsSentInBatches() {
        String[] pages = new String[1201];
        Arrays.fill(pages, "trang dài");
        long before = index().seenBy(Audience.STAFF).totals().pages();

        keep(document().pages(pages));

        assertThat(index().seenBy(Audience.STAFF).totals().pages() - before).isEqualTo(1201);
        assertThat(index().seenBy(Audience.STAFF).search(text("trang dài")).total())
                .isEqualTo(1);
    }

    @Test
    void aDocumentThatSolrNeverTakesIsItsOwnFaultAndNoTroubleOfSolr() {
        var immense = document().agency("s".repeat(40_000)).build();

        assertThatThrownBy(() -> index().add(List.of(immense))).isInstanceOf(IllegalArgumentException.class);
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
