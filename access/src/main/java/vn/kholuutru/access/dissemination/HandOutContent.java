package vn.kholuutru.access.dissemination;

import jakarta.inject.Singleton;
import java.io.InputStream;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.ProblemException;

/** Opens the deposited file of a document for somebody who may have it; the caller closes the stream. */
@Singleton
public class HandOutContent {
    private final AipStore store;
    private final ReadingRights rights;

    public HandOutContent(AipStore store, ReadingRights rights) {
        this.store = store;
        this.rights = rights;
    }

    /** @throws ProblemException LOGIN_REQUIRED or DOWNLOAD_NOT_ALLOWED */
    public void requireRight(StoredAip aip, Visitor visitor) {
        rights.requireDownload(aip.accessLevel(), visitor);
    }

    /** @throws ProblemException LOGIN_REQUIRED or DOWNLOAD_NOT_ALLOWED */
    public InputStream open(StoredAip aip, Visitor visitor) {
        requireRight(aip, visitor);
        return store.open(aip.address(), path(aip));
    }

    /** @throws ProblemException LOGIN_REQUIRED or DOWNLOAD_NOT_ALLOWED */
    public InputStream open(StoredAip aip, long offset, long length, Visitor visitor) {
        requireRight(aip, visitor);
        return store.open(aip.address(), path(aip), offset, length);
    }

    /**
     * The file as it was at one of the versions.
     *
     * @param old that version; the rights of the latest have been asked for
     * @throws ProblemException LOGIN_REQUIRED or DOWNLOAD_NOT_ALLOWED
     */
    public InputStream openVersion(StoredAip old, int version, Visitor visitor) {
        requireRight(old, visitor);
        return store.openVersion(old.address(), version, path(old));
    }

    private static String path(StoredAip aip) {
        return "content/" + aip.facts().fileName();
    }
}
