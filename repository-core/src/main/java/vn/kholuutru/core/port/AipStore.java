package vn.kholuutru.core.port;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;

/**
 * Where AIPs are kept: bytes, descriptions and events. The first in the order of truth. Safe for use by many threads.
 * Trouble with the store itself is an {@link java.io.UncheckedIOException} that may be tried again.
 */
public interface AipStore {
    /** Creates the fonds when it is not there; replaces its description only when the given one is complete. */
    void keepFonds(Fonds fonds);

    /** As {@link #keepFonds}; the fonds must be there. */
    void keepDossier(Dossier dossier);

    /**
     * Stores the whole package in one transaction, or nothing of it. When this returns, the bytes are fsynced and the
     * store's own digests agreed with the package's. Storing the same address a second time with the same bytes is no
     * fault and changes nothing.
     *
     * @throws vn.kholuutru.core.problem.ProblemException with {@code Conflict} when other bytes are at this address
     */
    void store(AipPackage aip);

    /**
     * Adds the next version of a stored AIP in one transaction, or nothing of it; as durable as {@link #store}. The
     * versions before stay readable. Adding the same version a second time is no fault and changes nothing.
     *
     * @throws vn.kholuutru.core.problem.ProblemException with {@code NotFound} when there is no such AIP, with {@code
     *     Conflict} when the version before is no longer the latest
     */
    void addVersion(AipVersion version);

    /** The AIP as its latest version has it, with the events of all. */
    Optional<StoredAip> find(AipAddress address);

    /** The AIP as it was at a version; empty when there was no such version. */
    Optional<StoredAip> findVersion(AipAddress address, int version);

    /** All versions, the first one first; empty when there is no such AIP. */
    List<StoredVersion> versions(AipAddress address);

    Optional<Fonds> findFonds(FondsCode code);

    Optional<Dossier> findDossier(FondsCode fonds, DossierCode code);

    /**
     * The bytes of one file of the AIP, such as {@code content/<fileName>} or {@code manifest-sha512.txt}; the caller
     * closes the stream. The store does not verify them on reading.
     *
     * @throws vn.kholuutru.core.problem.ProblemException with {@code NotFound}
     */
    InputStream open(AipAddress address, String path);

    /** As {@link #open}, from byte {@code offset}, at most {@code length} bytes. */
    InputStream open(AipAddress address, String path, long offset, long length);

    /**
     * The bytes of one file as the AIP had it at a version, whether that version wrote it or an earlier one did.
     *
     * @throws vn.kholuutru.core.problem.ProblemException with {@code NotFound} when there was no such version or file
     */
    InputStream openVersion(AipAddress address, int version, String path);

    /** Makes an interrupted {@link #store} or {@link #addVersion} whole or undone; true when the AIP is there and whole afterwards. */
    boolean reconcile(AipAddress address);

    /** True when the store answers and can be written to. */
    boolean ready();
}
