package vn.kholuutru.access.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.catalogue.JudgeEvidence;
import vn.kholuutru.access.catalogue.JudgeSignatures;
import vn.kholuutru.access.catalogue.SignedManifests;
import vn.kholuutru.access.catalogue.SignedManifests.SignedManifest;
import vn.kholuutru.access.catalogue.VerifyDocument;
import vn.kholuutru.access.dissemination.ProofCommands;
import vn.kholuutru.access.dissemination.ProofPackage;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;

/** The tab Chứng thực: what vouches for a document, and how to check it. */
@Singleton
public class ProofPanel {
    /** What is read again whenever the page is opened; more is read when somebody asks for it. */
    private static final long AT_ONCE = 32_000_000;

    private final VerifyDocument verify;
    private final SignedManifests manifests;
    private final JudgeSignatures signatures;
    private final JudgeEvidence evidence;
    private final ProofPackage proof;

    public ProofPanel(
            VerifyDocument verify,
            SignedManifests manifests,
            JudgeSignatures signatures,
            JudgeEvidence evidence,
            ProofPackage proof) {
        this.verify = verify;
        this.manifests = manifests;
        this.signatures = signatures;
        this.evidence = evidence;
        this.proof = proof;
    }

    /** @param now true when the visitor asked for a check on the spot */
    ProofView of(StoredAip aip, boolean now, Visitor visitor) {
        List<SignedManifest> chain = manifests.of(aip.address());
        boolean checked = now || aip.facts().size() * chain.size() <= AT_ONCE;
        Optional<VerifyDocument.Verification> verification =
                checked ? Optional.of(verify.verify(aip)) : Optional.empty();
        SignatureState signature =
                verification.map(VerifyDocument.Verification::signature).orElseGet(() -> signatures.judge(chain));
        EvidenceView proven = EvidenceView.of(
                evidence.judge(aip.address(), chain), evidence.trust().forTrialOnly());
        return new ProofView(
                verification.isPresent(),
                verification.map(VerifyDocument.Verification::allIntact).orElse(false) && !proven.contradicted(),
                verification.map(VerifyDocument.Verification::checkedAt),
                verification.map(ProofPanel::checked).orElseGet(() -> stated(chain)),
                SignatureView.of(signature, signatures.forTrialOnly()),
                proven,
                last(aip, EventType.FIXITY_CHECK),
                last(aip, EventType.MESSAGE_DIGEST_CALCULATION),
                proof.commands(aip, visitor));
    }

    private static List<FileLine> checked(VerifyDocument.Verification verification) {
        return verification.files().stream()
                .map(file -> new FileLine(
                        file.path(),
                        file.stated().hex(),
                        Optional.of(file.state().name())))
                .toList();
    }

    private static List<FileLine> stated(List<SignedManifest> chain) {
        List<FileLine> files = new ArrayList<>();
        for (SignedManifest signed : chain) {
            for (Manifest.Entry entry : signed.manifest().entries()) {
                String version = chain.size() > 1 ? "v" + signed.writerOf(entry) + "/" : "";
                files.add(
                        new FileLine(version + entry.pathInAip(), entry.sha512().hex(), Optional.empty()));
            }
        }
        return files;
    }

    private static Optional<PreservationEvent> last(StoredAip aip, EventType type) {
        return aip.events().stream().filter(event -> event.type() == type).reduce((before, after) -> after);
    }

    /**
     * @param checked true when the stored bytes have just been read again
     * @param intact true when all of it agreed
     * @param fixity the latest check in the course of preservation
     * @param digests when the checksums were last taken anew
     */
    public record ProofView(
            boolean checked,
            boolean intact,
            Optional<Instant> checkedAt,
            List<FileLine> files,
            SignatureView signature,
            EvidenceView evidence,
            Optional<PreservationEvent> fixity,
            Optional<PreservationEvent> digests,
            ProofCommands commands) {}

    /** @param state what was found, empty when the file was not read again */
    public record FileLine(String path, String sha512, Optional<String> state) {
        public boolean found(String asked) {
            return state.filter(asked::equals).isPresent();
        }
    }

    /**
     * @param standing {@code trusted}, {@code trial}, {@code unknown} or {@code broken}
     * @param signer empty when the signature is broken
     */
    public record SignatureView(
            String standing, String signer, String issuer, Optional<Instant> time, boolean timeStamped) {
        static SignatureView of(SignatureState state, boolean trial) {
            return switch (state) {
                case SignatureState.Intact intact ->
                    new SignatureView(
                            intact.trusted() ? (trial ? "trial" : "trusted") : "unknown",
                            SignerName.of(intact.signer()),
                            SignerName.of(intact.issuer()),
                            intact.claimedTime(),
                            intact.timeStamped());
                case SignatureState.Broken ignored -> new SignatureView("broken", "", "", Optional.empty(), false);
            };
        }

        public boolean intact() {
            return !standing.equals("broken");
        }
    }
}
