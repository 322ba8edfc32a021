package vn.kholuutru.access.letters;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.model.letter.LetterTemplate;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.LetterRegister;

/** Lets archivists write the letters of the reading room their own way, look at them, and go back. */
@Singleton
public class TendLetters {
    private static final int VERSIONS_SHOWN = 50;

    private final LetterRegister register;
    private final AuditTrail audit;
    private final Clock clock;

    public TendLetters(LetterRegister register, AuditTrail audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** The text letters are written from now. */
    public String text(LetterKind kind) {
        return register.latest(kind)
                .filter(saved -> !saved.original())
                .map(LetterTemplate::text)
                .orElseGet(() -> LetterTexts.original(kind));
    }

    /** A saved version, or the text the archive came with. */
    public String text(Visitor visitor, LetterKind kind, int version) {
        return history(visitor, kind).stream()
                .filter(saved -> saved.version() == version && !saved.original())
                .map(LetterTemplate::text)
                .findFirst()
                .orElseGet(() -> LetterTexts.original(kind));
    }

    /** The latest first. */
    public List<LetterTemplate> history(Visitor visitor, LetterKind kind) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return register.history(kind, VERSIONS_SHOWN);
    }

    /** What is wrong with a text, the first of it; empty when it can be used. */
    public Optional<LetterFault> fault(LetterKind kind, String text) {
        return new CheckLetter(LetterFields.of(kind)).fault(text);
    }

    /** Keeps a text without a fault as the one letters are written from. Saving what is used already changes nothing. */
    public void save(Visitor visitor, LetterKind kind, String text) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        String lines = text.replace("\r\n", "\n");
        if (fault(kind, lines).isPresent()) {
            throw new IllegalArgumentException("not checked before it was saved");
        }
        if (!lines.equals(text(kind))) {
            keep(visitor, kind, lines.equals(LetterTexts.original(kind)) ? "" : lines);
        }
    }

    /** Back to the text the archive came with; the versions stay. */
    public void goBack(Visitor visitor, LetterKind kind) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        if (register.latest(kind).filter(saved -> !saved.original()).isPresent()) {
            keep(visitor, kind, "");
        }
    }

    private void keep(Visitor visitor, LetterKind kind, String text) {
        int version = register.save(kind, text, visitor.name().orElseThrow(), clock.instant());
        audit.note(visitor, AuditAction.LETTER_CHANGED, kind + " " + version);
    }
}
