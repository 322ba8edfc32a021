package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Finds a stored document by its lasting name or its mã lưu trữ. */
@Singleton
public class FindDocument {
    private final SubmissionJournal journal;
    private final AipStore store;
    private final RecentDescriptions recent;
    private final ReadingRights rights;

    public FindDocument(SubmissionJournal journal, AipStore store, RecentDescriptions recent, ReadingRights rights) {
        this.journal = journal;
        this.store = store;
        this.recent = recent;
        this.rights = rights;
    }

    /**
     * At the level of access that holds now: what is closed for a time is used under conditions.
     *
     * @throws ProblemException NOT_FOUND, also for what this visitor may not find: the answer tells nobody that it is there
     */
    public StoredAip find(String idOrCode, Visitor visitor) {
        return found(address(idOrCode).flatMap(recent::documentNow), idOrCode, visitor);
    }

    /**
     * The same as it was within the last second: for pictures, of which a viewer asks for a dozen at once.
     *
     * @throws ProblemException NOT_FOUND
     */
    public StoredAip findRecent(String idOrCode, Visitor visitor) {
        return found(address(idOrCode).flatMap(recent::document), idOrCode, visitor);
    }

    private StoredAip found(Optional<StoredAip> stored, String idOrCode, Visitor visitor) {
        return stored.map(rights::asOfNow)
                .filter(aip -> visitor.audience().mayFind(aip.accessLevel()))
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("document", idOrCode)));
    }

    /** All versions of a document that was found, the first one first. */
    public List<StoredVersion> versions(StoredAip aip) {
        return store.versions(aip.address());
    }

    /**
     * A document as it was at one of its versions, at the stricter of the levels of then and now: what a later version blacked
     * out stays so in the earlier one, and what was closed since is closed in all of them.
     *
     * @param latest as {@link #find} gave it
     * @throws ProblemException NOT_FOUND
     */
    public StoredAip version(StoredAip latest, int number, Visitor visitor) {
        return versionIfFound(latest, number, visitor)
                .orElseThrow(() -> new ProblemException(
                        new Problem.NotFound("version", latest.address().aip() + "/" + number)));
    }

    /** The same; empty when there is no such version, or not for this visitor. */
    public Optional<StoredAip> versionIfFound(StoredAip latest, int number, Visitor visitor) {
        return store.findVersion(latest.address(), number)
                .map(then -> then.at(then.accessLevel().orStricter(latest.accessLevel())))
                .filter(then -> visitor.audience().mayFind(then.accessLevel()));
    }

    private Optional<AipAddress> address(String idOrCode) {
        try {
            return journal.findAip(AipId.of(idOrCode));
        } catch (IllegalArgumentException notAnId) {
            return byCode(idOrCode);
        }
    }

    private Optional<AipAddress> byCode(String text) {
        try {
            return journal.findAip(new DocumentCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }
}
