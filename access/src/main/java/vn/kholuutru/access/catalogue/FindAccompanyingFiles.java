package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.AccompanyingCode;
import vn.kholuutru.core.model.oais.AccompanyingRole;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SubmissionJournal;

/**
 * Finds what was delivered with a hồ sơ without being a document of it: its cover ({@code Bia_…}) and the list of its
 * documents ({@code MLVB_…}). Searching finds documents only, so these are shown where their hồ sơ is.
 */
@Singleton
public class FindAccompanyingFiles {
    private static final int MOST = 50;

    private final SubmissionJournal journal;
    private final AipStore store;
    private final ReadingRights rights;

    public FindAccompanyingFiles(SubmissionJournal journal, AipStore store, ReadingRights rights) {
        this.journal = journal;
        this.store = store;
        this.rights = rights;
    }

    /** In the order of their codes; what this visitor may not find is left out. */
    public List<Accompanying> of(DossierCode dossier, Visitor visitor) {
        return journal.accompanying(dossier).stream()
                .limit(MOST)
                .flatMap(address -> store.find(address).stream())
                .map(rights::asOfNow)
                .filter(aip -> visitor.audience().mayFind(aip.accessLevel()))
                .flatMap(aip -> AccompanyingCode.role(aip.code().value()).stream()
                        .map(role -> new Accompanying(role, aip, rights.mayDownload(aip, visitor))))
                .toList();
    }

    /** @param downloadable true when this visitor may have the file itself */
    public record Accompanying(AccompanyingRole role, StoredAip aip, boolean downloadable) {
        public String id() {
            return aip.address().aip().toString();
        }

        /** The ending of the name, such as {@code PDF}: what people call a format. */
        public String format() {
            String name = aip.facts().fileName();
            return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        }
    }
}
