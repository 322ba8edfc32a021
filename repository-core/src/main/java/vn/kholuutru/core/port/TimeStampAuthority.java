package vn.kholuutru.core.port;

import vn.kholuutru.core.model.integrity.Checksum;

/** Gives time stamps (RFC 3161). Safe for use by many threads. */
public interface TimeStampAuthority {
    /**
     * A time-stamp token over this digest: CMS signed data, DER, with the authority's certificates. It answers this very
     * request; whether its signer is to be trusted is not judged here.
     *
     * @throws java.io.UncheckedIOException when none can be had now; may be tried again
     */
    byte[] stamp(Checksum imprint);

    /** For the operator: where the stamps come from. */
    String name();

    /** True when it is the local one that no outsider trusts. */
    boolean forTrialOnly();
}
