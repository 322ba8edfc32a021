package vn.kholuutru.access.dissemination;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The further forms of a document that preservation has made beside the deposited file; the same people may have them. */
@Singleton
public class Representations {
    private final AipStore store;
    private final HandOutContent content;

    public Representations(AipStore store, HandOutContent content) {
        this.store = store;
        this.content = content;
    }

    /** The representation a version brought; empty when it brought none. */
    public static Optional<Kind> broughtBy(StoredVersion version, StoredAip aip) {
        return Arrays.stream(Kind.values())
                .filter(kind -> version.wrote(path(kind, aip)))
                .findFirst();
    }

    /**
     * Opens one; the caller closes the stream. One made of a file that has been replaced since is no longer handed out.
     *
     * @throws ProblemException NOT_FOUND, LOGIN_REQUIRED or DOWNLOAD_NOT_ALLOWED
     */
    public InputStream open(StoredAip aip, Kind kind, Visitor visitor) {
        content.requireRight(aip, visitor);
        List<StoredVersion> versions = store.versions(aip.address());
        int made = latest(versions, path(kind, aip));
        if (made == 0 || made < latest(versions, "content/" + aip.facts().fileName())) {
            throw new ProblemException(new Problem.NotFound("representation", kind.word()));
        }
        return store.open(aip.address(), path(kind, aip));
    }

    private static int latest(List<StoredVersion> versions, String path) {
        return versions.stream()
                .filter(version -> version.wrote(path))
                .mapToInt(StoredVersion::number)
                .max()
                .orElse(0);
    }

    private static String path(Kind kind, StoredAip aip) {
        return "content/" + kind.fileName(aip.code());
    }
}
