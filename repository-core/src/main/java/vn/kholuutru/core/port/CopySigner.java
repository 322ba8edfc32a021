package vn.kholuutru.core.port;

import java.time.Instant;
import vn.kholuutru.core.model.integrity.Checksum;

/** Signs certified copies for the archive (TT 05/2025 Điều 41). Safe for use by many threads. */
public interface CopySigner {
    /**
     * What goes into the {@code Contents} of a PDF's signature: a detached CMS (DER) of PAdES baseline (ETSI EN 319 142-1), level T
     * when an authority's time stamps are to be had, otherwise B.
     *
     * @param digest SHA-256 of the bytes the signature is to cover
     * @param when the signing time it claims
     * @throws java.io.UncheckedIOException when the time-stamping authority does not answer; may be tried again
     */
    byte[] sign(Checksum digest, Instant when);

    /** Most bytes {@link #sign} answers with, so that room can be kept for them. */
    int mostBytes();

    /** Who signs: the subject of the certificate, RFC 4514. */
    String signerName();

    /** True when the key is the local test key that no outsider trusts. */
    boolean forTrialOnly();
}
