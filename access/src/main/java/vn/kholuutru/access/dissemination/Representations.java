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

    /**
     * The representation a version brought, when it is that of the document's newest content and no later version brought
     * it anew; otherwise empty.
     */
    public static Optional<Kind> broughtBy(StoredVersion version, List<StoredVersion> versions, StoredAip aip) {
        return Arrays.stream(Kind.values())
                .filter(kind -> version.wrote(path(kind, aip)))
                .filter(kind -> latest(versions, path(kind, aip)) == version.number())
                .filter(kind -> ofNewestContent(versions, kind, aip))
                .findFirst();
    }

    /** Whether there is one that was made of the document's newest content. */
    public static boolean ofNewestContent(List<StoredVersion> versions, Kind kind, StoredAip aip) {
        int made = latest(versions, path(kind, aip));
        return made > 0 && made >= latest(versions, "content/" + aip.facts().fileName());
    }

    /**
     * Opens one; the caller closes the stream. One made of a file that has been replaced since is no longer handed out.
     *
     * @throws ProblemException NOT_FOUND, LOGIN_REQUIRED or DOWNLOAD_NOT_ALLOWED
     */
    public InputStream open(StoredAip aip, Kind kind, Visitor visitor) {
        content.requireRight(aip, visitor);
        if (!ofNewestContent(store.versions(aip.address()), kind, aip)) {
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
