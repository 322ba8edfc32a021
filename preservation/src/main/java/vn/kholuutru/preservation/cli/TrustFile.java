package vn.kholuutru.preservation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.preservation.fixity.TrustAnchors;

/** The certificates a signer's chain must end at, when the operator names any. */
final class TrustFile {
    private TrustFile() {}

    static List<X509Certificate> anchors(@Nullable Path file) throws IOException {
        return file == null ? List.of() : TrustAnchors.read(file);
    }
}
