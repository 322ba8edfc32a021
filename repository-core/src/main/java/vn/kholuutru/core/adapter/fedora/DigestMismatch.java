package vn.kholuutru.core.adapter.fedora;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;

/** Fedora answers 409 both for a lock and for bytes that do not match their digest; only the text tells them apart. */
final class DigestMismatch {
    private DigestMismatch() {}

    static boolean isSaidBy(Answer answer) {
        return answer.status() == 409
                && new String(answer.body(), StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT)
                        .contains("checksum mismatch");
    }
}
