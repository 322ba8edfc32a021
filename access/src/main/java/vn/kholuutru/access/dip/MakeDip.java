package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.dip.MakeCopy.Made;
import vn.kholuutru.access.dip.certificate.AuthenticityCode;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.Dip.DipFile;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestRegister;

/** Makes the file of one DIP. The file is kept first, noted then: what a crash interrupts is simply made again. */
@Singleton
public class MakeDip {
    private static final Logger LOG = LoggerFactory.getLogger(MakeDip.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DipRegister dips;
    private final RequestRegister requests;
    private final DocumentOfDip documents;
    private final PagesClosed closed;
    private final MakeCopy copies;
    private final MakePackage packages;
    private final DipFolder folder;
    private final AuditTrail audit;
    private final Clock clock;

    public MakeDip(
            DipRegister dips,
            RequestRegister requests,
            DocumentOfDip documents,
            PagesClosed closed,
            MakeCopy copies,
            MakePackage packages,
            DipFolder folder,
            AuditTrail audit,
            Clock clock) {
        this.dips = dips;
        this.requests = requests;
        this.documents = documents;
        this.closed = closed;
        this.copies = copies;
        this.packages = packages;
        this.folder = folder;
        this.audit = audit;
        this.clock = clock;
    }

    /** One that is about to be deleted is left alone. */
    void make(Dip dip) throws IOException, DipObstacle {
        Instant now = clock.instant();
        if (!now.isBefore(dip.deleteAt())) {
            return;
        }
        StoredAip aip = documents.find(dip);
        AccessRequest request = requests.findByNumber(dip.requestNumber())
                .orElseThrow(() -> new IllegalStateException("a DIP without a request: " + dip.id()));
        CopiedDocument wanted =
                new CopiedDocument(dip.arrivedAt(now, DipState.READY), request, aip, closed.of(aip, now), now);
        Path file = folder.unfinished(dip.id());
        try {
            Optional<AuthenticityCode> code =
                    dip.kind() == DipKind.PLAIN_COPY ? Optional.empty() : Optional.of(AuthenticityCode.random(RANDOM));
            Made made = switch (dip.kind()) {
                case READING -> throw new IllegalStateException("nothing is made for reading: " + dip.id());
                case PLAIN_COPY -> copies.plain(wanted, file);
                case CERTIFIED_COPY -> copies.certified(wanted, code.orElseThrow(), file);
                case PACKAGE -> packages.make(wanted, code.orElseThrow(), file);
            };
            keep(wanted, made, code, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void keep(CopiedDocument wanted, Made made, Optional<AuthenticityCode> code, Path file) throws IOException {
        Dip dip = wanted.dip();
        String sha256 = Digests.ofFile(DigestAlgorithm.SHA_256, file).hex();
        long bytes = Files.size(file);
        folder.keep(dip.id(), file, sha256);
        audit.noteByItself(AuditAction.DIP_MADE, dip);
        DipFile noted = new DipFile(
                made.name(),
                made.mediaType(),
                bytes,
                sha256,
                code.map(AuthenticityCode::value),
                made.pages(),
                wanted.now(),
                wanted.closed().keySet());
        if (dips.made(dip.id(), noted)) {
            folder.clear(dip.id(), Optional.of(sha256));
            LOG.info("dip made id={} kind={} bytes={}", dip.id(), dip.kind(), bytes);
        } else {
            // taken back or deleted meanwhile, or another process was faster
            folder.clear(
                    dip.id(),
                    dips.find(dip.id())
                            .filter(known -> known.state() == DipState.READY)
                            .flatMap(Dip::file)
                            .map(DipFile::sha256));
        }
    }
}
