package vn.kholuutru.access.security;

import jakarta.inject.Singleton;
import java.util.List;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Who may read what. Descriptions are public. Pages need an account (TT 05/2025 Điều 32.4); pages of open documents may be
 * shown to everyone when the archive says so. The file itself goes to whoever may read an open document, otherwise to
 * archivists. Nothing marked Mật is shown, whoever asks.
 */
@Singleton
public class ReadingRights {
    private final AccessConfiguration configuration;

    public ReadingRights(AccessConfiguration configuration) {
        this.configuration = configuration;
    }

    public boolean mayReadPages(AccessLevel level, Visitor visitor) {
        return switch (level) {
            case PUBLIC -> visitor.has(Role.READER) || configuration.anonymousReading();
            case CONDITIONAL -> visitor.has(Role.READER);
            case SECRET -> false;
        };
    }

    public boolean mayDownload(AccessLevel level, Visitor visitor) {
        return switch (level) {
            case PUBLIC -> mayReadPages(level, visitor);
            case CONDITIONAL -> visitor.has(Role.ARCHIVIST);
            case SECRET -> false;
        };
    }

    /** @throws ProblemException LOGIN_REQUIRED or READING_NOT_ALLOWED */
    public void requireReading(AccessLevel level, Visitor visitor) {
        if (!mayReadPages(level, visitor)) {
            throw refusal(level, visitor, "READING_NOT_ALLOWED");
        }
    }

    /** @throws ProblemException LOGIN_REQUIRED or DOWNLOAD_NOT_ALLOWED */
    public void requireDownload(AccessLevel level, Visitor visitor) {
        if (!mayDownload(level, visitor)) {
            throw refusal(level, visitor, "DOWNLOAD_NOT_ALLOWED");
        }
    }

    private static ProblemException refusal(AccessLevel level, Visitor visitor, String code) {
        boolean accountWouldHelp = !visitor.signedIn() && level != AccessLevel.SECRET;
        return new ProblemException(new Problem.NotAllowed(accountWouldHelp ? "LOGIN_REQUIRED" : code, List.of()));
    }
}
