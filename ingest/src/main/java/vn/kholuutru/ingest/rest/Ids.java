package vn.kholuutru.ingest.rest;

import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Ids as they come in addresses: what is no id names nothing. */
final class Ids {
    private Ids() {}

    static DeliveryId delivery(String text) {
        try {
            return DeliveryId.of(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.NotFound("delivery", text));
        }
    }

    static SubmissionId submission(String text) {
        try {
            return SubmissionId.of(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(new Problem.NotFound("submission", text));
        }
    }
}
