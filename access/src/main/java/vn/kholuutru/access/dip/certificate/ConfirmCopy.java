package vn.kholuutru.access.dip.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.dip.DipConfiguration;
import vn.kholuutru.access.security.Allowance;
import vn.kholuutru.access.security.AskedFrom;
import vn.kholuutru.access.security.Network;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.Dip.DipFile;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestDesk;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Tells anybody whether a copy was given by this archive, by its code or by the file itself. A file is read once, as it comes, and not
 * kept; it is never parsed: its digest says whether it is the copy, and the code that stands in it in plain letters which copy it claims
 * to be. Codes that were never given are all answered alike.
 */
@Singleton
public class ConfirmCopy {
    private static final int MOST_CODES = 16;
    private static final int BUFFER = 1 << 16;
    private static final String NO_CODE = "-";

    private final DipRegister dips;
    private final RequestDesk desk;
    private final AuditTrail audit;
    private final AskedFrom from;
    private final long largest;
    private final Allowance often;

    @Inject
    public ConfirmCopy(
            DipRegister dips,
            RequestDesk desk,
            AuditTrail audit,
            AskedFrom from,
            DipConfiguration configuration,
            Clock clock) {
        this.dips = dips;
        this.desk = desk;
        this.audit = audit;
        this.from = from;
        this.largest = configuration.largestConfirmed();
        this.often = new Allowance(configuration.confirmationsPerMinute(), Duration.ofMinutes(1), clock);
    }

    /** @throws ProblemException ASKED_TOO_OFTEN */
    public Verdict byCode(String typed, Visitor visitor) {
        if (!often.admits(Network.of(from.address()))) {
            throw new ProblemException(new Problem.TooOften("ASKED_TOO_OFTEN", List.of()));
        }
        Optional<AuthenticityCode> code = AuthenticityCode.typed(typed);
        Optional<Verdict.Facts> facts =
                code.map(AuthenticityCode::value).flatMap(dips::certified).flatMap(this::facts);
        audit.note(
                visitor,
                AuditAction.COPY_CONFIRMED,
                facts.map(Verdict.Facts::code).orElse(NO_CODE));
        return facts.<Verdict>map(Verdict.Issued::new).orElseGet(Verdict.Unknown::new);
    }

    /**
     * How often that is asked is bounded before the file is received ({@code access.uploads}).
     *
     * @param typed the code of the copy it should be; empty when nobody says
     * @throws ProblemException COPY_TOO_LARGE
     */
    public Verdict byFile(InputStream file, String typed, Visitor visitor) throws IOException {
        Read read = read(file);
        Verdict verdict = dips.ofDigest(read.sha256())
                .flatMap(this::facts)
                .<Verdict>map(Verdict.Genuine::new)
                .orElseGet(() -> claimed(read, typed));
        audit.note(
                visitor,
                AuditAction.COPY_CONFIRMED,
                switch (verdict) {
                    case Verdict.Genuine genuine -> genuine.facts().code();
                    case Verdict.Altered altered -> altered.facts().code();
                    case Verdict.Issued issued -> issued.facts().code();
                    case Verdict.Unknown ignored -> NO_CODE;
                });
        return verdict;
    }

    private Verdict claimed(Read read, String typed) {
        Set<AuthenticityCode> codes = new LinkedHashSet<>(read.codes());
        AuthenticityCode.typed(typed).ifPresent(codes::add);
        return codes.stream()
                .flatMap(code -> dips.certified(code.value()).stream())
                .flatMap(dip -> facts(dip).stream())
                .findFirst()
                .<Verdict>map(Verdict.Altered::new)
                .orElseGet(Verdict.Unknown::new);
    }

    private Optional<Verdict.Facts> facts(Dip dip) {
        return dip.file().map(file -> facts(dip, file));
    }

    private Verdict.Facts facts(Dip dip, DipFile file) {
        return new Verdict.Facts(
                file.code().orElse(""),
                dip.kind(),
                file.madeAt(),
                file.pages(),
                file.bytes(),
                file.sha256(),
                dip.period().until(),
                Optional.ofNullable(desk.revocations(List.of(dip.id())).get(dip.id()))
                        .map(RequestDesk.Revocation::at));
    }

    private record Read(String sha256, Set<AuthenticityCode> codes) {}

    private Read read(InputStream file) throws IOException {
        MessageDigest digest = Digests.start(DigestAlgorithm.SHA_256);
        Set<AuthenticityCode> codes = new LinkedHashSet<>();
        byte[] buffer = new byte[BUFFER];
        String rest = "";
        long bytes = 0;
        int length = file.read(buffer);
        while (length >= 0) {
            bytes += length;
            if (bytes > largest) {
                throw new ProblemException(
                        new Problem.Invalid("COPY_TOO_LARGE", List.of(String.valueOf(largest >> 20))));
            }
            digest.update(buffer, 0, length);
            String text = rest + new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
            if (codes.size() < MOST_CODES) {
                codes.addAll(AuthenticityCode.in(text));
            }
            // a code may lie across two parts
            rest = text.substring(Math.max(0, text.length() - AuthenticityCode.CHARACTERS));
            length = file.read(buffer);
        }
        return new Read(HexFormat.of().formatHex(digest.digest()), codes);
    }
}
