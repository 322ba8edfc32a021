package vn.kholuutru.core.model.oais;

import java.util.List;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.rights.AccessLevel;

/**
 * The next version of a stored AIP, ready to be written in one transaction. What it does not name stays as it is and is
 * not written again.
 *
 * @param description of the AIP from this version on
 * @param facts of the AIP's main file from this version on, written by this version or not
 * @param files changed or added under {@code content/}
 * @param descriptionTriples {@code description.nt} from this version on, written only when the manifest lists it
 * @param manifest {@code manifest-sha512.txt} of this version; its last line chains it to the version before
 * @param signature {@code manifest-sha512.txt.p7s}, DER
 * @param events appended to those there are
 */
public record AipVersion(
        AipAddress address,
        DocumentCode code,
        Description description,
        AccessLevel accessLevel,
        ContentFacts facts,
        List<ContentFile> files,
        byte[] descriptionTriples,
        byte[] manifest,
        byte[] signature,
        List<PreservationEvent> events) {
    public AipVersion {
        files = List.copyOf(files);
        events = List.copyOf(events);
        if (Manifest.parse(manifest).previous().isEmpty()) {
            throw new IllegalArgumentException("the manifest of a later version names the one before");
        }
    }

    /** From 2. */
    public int number() {
        return Manifest.parse(manifest).version();
    }

    /** The manifest of the version this one is made from. */
    public Manifest.Entry previousManifest() {
        return Manifest.parse(manifest).previous().orElseThrow();
    }

    /** False when the description says what it said before. */
    public boolean writesDescription() {
        return Manifest.parse(manifest).files().stream()
                .anyMatch(entry -> entry.pathInAip().equals("description.nt"));
    }
}
