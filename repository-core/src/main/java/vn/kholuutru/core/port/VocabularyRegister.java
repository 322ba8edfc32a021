package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;

/**
 * What archivists changed in the vocabulary that the archive was shipped with: what they added and what they took out, each
 * with who did it last. Safe for use by many threads.
 */
public interface VocabularyRegister {
    List<Change<Abbreviation>> abbreviations();

    List<Change<RenamedPlace>> places();

    /** Keeps the decision on this entry, in place of an earlier one. */
    void decide(Abbreviation abbreviation, Decision decision, String by);

    /** Keeps the decision on this entry, in place of an earlier one; its source may be another than before. */
    void decide(RenamedPlace place, Decision decision, String by);

    /** Whether searches know an entry. */
    enum Decision {
        USED,
        WITHDRAWN
    }

    /** @param by the account that decided */
    record Change<T>(T entry, Decision decision, String by, Instant at) {}
}
