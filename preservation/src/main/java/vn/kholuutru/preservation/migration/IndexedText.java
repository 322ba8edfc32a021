package vn.kholuutru.preservation.migration;

import java.util.List;
import vn.kholuutru.core.indexing.DocumentForIndex;
import vn.kholuutru.core.indexing.DocumentForIndex.Surroundings;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ProfileCatalogue;

/** Makes a document that had no text when it came findable by the text it has gained since. */
public final class IndexedText {
    private final ArchiveIndex index;
    private final DocumentForIndex form;

    public IndexedText(ArchiveIndex index, ProfileCatalogue profiles) {
        this.index = index;
        this.form = new DocumentForIndex(profiles);
    }

    /**
     * Leaves alone what the index does not list (what only accompanies its hồ sơ), and what has a text of its own: an office
     * file's own words are better than those of a view of it. Visible when it returns.
     *
     * @param pages the text of each page in order, as the index should have them
     */
    void add(StoredAip aip, List<String> pages) {
        index.seenBy(Audience.STAFF)
                .find(aip.address().aip())
                .filter(entry -> index.seenBy(Audience.STAFF).pageTexts(entry.id()).stream()
                        .allMatch(String::isBlank))
                .ifPresent(entry -> {
                    index.add(List.of(
                            form.of(aip.address(), aip.code(), aip.description(), Surroundings.of(entry), pages)));
                    index.refresh();
                });
    }
}
