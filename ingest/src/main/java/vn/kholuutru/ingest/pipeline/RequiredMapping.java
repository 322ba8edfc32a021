package vn.kholuutru.ingest.pipeline;

import java.util.List;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.mapping.FindingAidMapping;
import vn.kholuutru.ingest.mapping.MappingJson;

/** Reads a mapping somebody sent; what is none is refused by name. */
final class RequiredMapping {
    private RequiredMapping() {}

    /** @throws ProblemException INVALID_MAPPING */
    static FindingAidMapping of(String mapping) {
        try {
            return new MappingJson().read(mapping);
        } catch (MappingJson.NotAMapping e) {
            throw new ProblemException(new Problem.Invalid("INVALID_MAPPING", List.of(String.valueOf(e.getMessage()))));
        }
    }
}
