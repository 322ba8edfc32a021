package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.model.letter.LetterTemplate;

/** The texts of letters, with all their versions. */
public interface LetterRegister {
    /** Empty when nobody has changed it. */
    Optional<LetterTemplate> latest(LetterKind kind);

    /** The latest first. */
    List<LetterTemplate> history(LetterKind kind, int limit);

    /** @return the new version */
    int save(LetterKind kind, String text, String by, Instant at);
}
