package vn.kholuutru.access.readers;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;

/**
 * What the archive knows of a reader, the latest first.
 *
 * @param identity empty when the archive's key does not open it
 * @param sameNumber other accounts with the same identity number
 * @param allActs how many acts there are, of which some are listed
 */
public record ReaderFile(
        Registration registration,
        Optional<Reader> identity,
        List<String> sameNumber,
        List<AccessRequest> requests,
        List<Dip> dips,
        List<AuditEntry> acts,
        long allActs) {
    public ReaderFile {
        sameNumber = List.copyOf(sameNumber);
        requests = List.copyOf(requests);
        dips = List.copyOf(dips);
        acts = List.copyOf(acts);
    }
}
