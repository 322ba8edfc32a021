package vn.kholuutru.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import vn.kholuutru.core.port.ManifestSigner;

/** Signs so that everybody sees it is a test. */
final class SignerOfTests implements ManifestSigner {
    @Override
    public byte[] sign(byte[] manifest) {
        return ("signed " + manifest.length).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String signerName() {
        return "CN=Signer of tests";
    }

    @Override
    public boolean forTrialOnly() {
        return true;
    }
}
