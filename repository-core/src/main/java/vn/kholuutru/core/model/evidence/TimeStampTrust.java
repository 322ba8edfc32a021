package vn.kholuutru.core.model.evidence;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The certificates at which the chain of a time-stamping authority must end. With none, any authority is taken, and nobody
 * vouches for it.
 *
 * @param forTrialOnly true when they are the archive's own trial authority, in which nobody else trusts
 */
public record TimeStampTrust(List<X509Certificate> anchors, boolean forTrialOnly) {
    public TimeStampTrust {
        anchors = List.copyOf(anchors);
    }
}
