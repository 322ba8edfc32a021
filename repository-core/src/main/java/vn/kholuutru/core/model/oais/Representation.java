package vn.kholuutru.core.model.oais;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;

/**
 * A further form of a stored document, wanted or made; the deposited bytes stay what they are.
 *
 * @param content SHA-512 of the deposited bytes it is wanted of; empty when an earlier release noted it without
 * @param obstacle why it could not be made, a stable word such as {@code STILL_NOT_PDFA}
 * @param details what exactly stood in the way, such as the clauses of ISO 19005-2 that still fail
 */
public record Representation(
        AipAddress aip,
        Kind kind,
        Optional<Checksum> content,
        State state,
        Optional<String> obstacle,
        List<String> details,
        Instant changedAt) {
    public Representation {
        details = List.copyOf(details);
        if (obstacle.isPresent() != (state == State.NOT_POSSIBLE)) {
            throw new IllegalArgumentException("an obstacle is there exactly when nothing could be made");
        }
    }

    /** False when the document's bytes are others by now: it is of an older version. */
    public boolean isOf(Checksum sha512) {
        return content.filter(sha512::equals).isPresent();
    }

    /** What is wanted. */
    public enum Kind {
        /** A scan that is not PDF/A, as PDF/A-2b. */
        PDFA("pdfa.pdf"),
        /** A scan without a text layer, with one, as PDF/A-2b. */
        TEXT_LAYER("text.pdf"),
        /** A document written in an office program, as PDF/A-2b to be read; the office file stays the record. */
        VIEW("view.pdf");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }

        /** The name of the file under {@code content/}. */
        public String fileName(DocumentCode document) {
            return document + "." + ending;
        }

        /** The word in JSON and addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How far it is. */
    public enum State {
        WAITING,
        MADE,
        NOT_POSSIBLE
    }
}
