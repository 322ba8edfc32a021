package vn.kholuutru.preservation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** What the settings in a backup are encrypted with: a key file, or the passphrase in the environment. */
final class BackupKey {
    static final String VARIABLE = "KHO_BACKUP_PASSPHRASE";
    private static final int SHORTEST_FILE = 16;

    private BackupKey() {}

    static Optional<char[]> of(@Nullable Path keyFile) throws IOException {
        if (keyFile != null) {
            byte[] bytes = Files.readAllBytes(keyFile);
            if (bytes.length < SHORTEST_FILE) {
                throw new ProblemException(new Problem.Invalid("BACKUP_KEY_SHORT", List.of(keyFile.toString())));
            }
            return Optional.of(Digests.sha512(bytes).hex().toCharArray());
        }
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(passphrase -> !passphrase.isBlank())
                .map(String::toCharArray);
    }
}
