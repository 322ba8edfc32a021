package vn.kholuutru.access.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import vn.kholuutru.access.catalogue.SignedManifests.SignedManifest;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.evidence.TimeStampTrust;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.port.EvidenceDesk;

/** Says since when a document is proved to be there: its latest version, or the first that the evidence contradicts. */
@Singleton
public class JudgeEvidence {
    private final EvidenceDesk desk;

    public JudgeEvidence(EvidenceDesk desk) {
        this.desk = desk;
    }

    /** @param chain the latest version first */
    public Evidence judge(AipAddress aip, List<SignedManifest> chain) {
        Evidence latest = of(aip, chain.getFirst());
        return chain.stream()
                .skip(1)
                .map(signed -> of(aip, signed))
                .filter(Evidence.Contradicted.class::isInstance)
                .findFirst()
                .orElse(latest);
    }

    public Evidence of(AipAddress aip, SignedManifest signed) {
        return desk.of(
                new VersionId(aip, signed.version()),
                Digests.sha512(signed.bytes()),
                Digests.sha512(signed.signature()));
    }

    /** Whom the archive takes for a time-stamping authority. */
    public TimeStampTrust trust() {
        return desk.trust();
    }
}
