package vn.kholuutru.access.dissemination;

import jakarta.inject.Singleton;
import java.io.InputStream;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.ProblemException;

/** Opens the deposited file of a document for somebody who may have it; the caller closes the stream. */
@Singleton
public class HandOutContent {
    private final AipStore store;
    private final AskToRead ask;

    public HandOutContent(AipStore store, AskToRead ask) {
        this.store = store;
        this.ask = ask;
    }

    /** @throws ProblemException LOGIN_REQUIRED or DOWNLOAD_NOT_ALLOWED */
    public void requireRight(StoredAip aip, Visitor visitor) {
        ask.download(aip, visitor);
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
