package vn.kholuutru.core.model.oais;

import java.nio.file.Path;
import java.util.List;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.rights.AccessLevel;

/**
 * A finished AIP, ready to be stored in one transaction.
 *
 * @param content a local file with the deposited bytes; must agree with {@code facts}
 * @param descriptionTriples {@code description.nt}: canonical N-Triples, UTF-8, the form that is signed
 * @param manifest {@code manifest-sha512.txt}, UTF-8
 * @param signature {@code manifest-sha512.txt.p7s}, DER
 */
public record AipPackage(
        AipAddress address,
        DocumentCode code,
        Description description,
        AccessLevel accessLevel,
        ContentFacts facts,
        Path content,
        byte[] descriptionTriples,
        byte[] manifest,
        byte[] signature,
        List<PreservationEvent> events) {
    public AipPackage {
        events = List.copyOf(events);
    }
}
