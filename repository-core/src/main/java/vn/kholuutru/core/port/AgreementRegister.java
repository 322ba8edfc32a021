package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.AgreementCode;
import vn.kholuutru.core.model.oais.SubmissionAgreement;

/**
 * The agreements with producers, each with everything it ever said: a change is one more version, so that it stays known
 * what a delivery was judged by, and who changed what. Safe for use by many threads.
 */
public interface AgreementRegister {
    /**
     * Keeps the next version.
     *
     * @param after the version the change was made on, 0 for a new agreement
     * @return empty, with nothing kept, when the newest version is another one
     */
    Optional<Kept> keep(SubmissionAgreement agreement, int after, String by);

    /** The newest version. */
    Optional<Kept> find(AgreementCode code);

    /** The version that was the newest at that time. */
    Optional<Kept> find(AgreementCode code, Instant when);

    /** The newest version of each, by code. */
    List<Kept> all();

    /** Every version, newest first. */
    List<Kept> history(AgreementCode code);

    /**
     * One version.
     *
     * @param version counted from 1
     * @param by the account that made the change
     */
    record Kept(SubmissionAgreement agreement, int version, String by, Instant at) {}
}
