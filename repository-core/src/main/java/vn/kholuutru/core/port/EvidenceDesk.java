package vn.kholuutru.core.port;

import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.evidence.TimeStampTrust;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;

/** Where readers ask since when a version is proved to have been there. */
public interface EvidenceDesk {
    /** @param manifest and {@code signature}: SHA-512 of the files as they are read now */
    Evidence of(VersionId version, Checksum manifest, Checksum signature);

    /** Whom the archive takes for an authority. */
    TimeStampTrust trust();
}
