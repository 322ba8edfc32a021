package vn.kholuutru.core.model.request;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kholuutru.core.model.oais.AipId;

/**
 * What a reader was given of one document (OAIS Dissemination Information Package): the right to read it for a time, or a file
 * to take away.
 *
 * @param requestNumber of the request it comes from
 * @param reader the account it belongs to
 * @param copies how many the reader asked for
 * @param deleteAt when it deletes itself; while its fee is awaited, when the offer ends
 * @param feeDong the fee in đồng, 0 when none is due
 * @param receipt the number of the receipt, once the fee is paid
 * @param file empty for reading, and until it is made
 */
public record Dip(
        UUID id,
        UUID item,
        String requestNumber,
        String reader,
        DipKind kind,
        AipId document,
        int copies,
        Decision.Period period,
        Instant deleteAt,
        long feeDong,
        Optional<String> receipt,
        DipState state,
        Optional<DipFile> file) {

    /** Whether it may be used at this moment, as far as time goes. */
    public boolean usableAt(Instant now) {
        return state == DipState.READY && period.includes(now);
    }

    /**
     * As it is when what it waited for, a receipt or its file, has come at this moment: its period begins no sooner and is as long as
     * it was granted. What was made before keeps its period.
     */
    public Dip arrivedAt(Instant moment, DipState next) {
        Decision.Period moved = file.isPresent() ? period : period.notBefore(moment);
        return new Dip(
                id,
                item,
                requestNumber,
                reader,
                kind,
                document,
                copies,
                moved,
                deleteAt(kind, next, moved),
                feeDong,
                receipt,
                next,
                file);
    }

    /** When it deletes itself, of one that waits for no fee. */
    public static Instant deleteAt(DipKind kind, DipState state, Decision.Period period) {
        if (state == DipState.ORDERED) {
            return period.until().plus(DipKind.LONGEST_WAIT);
        }
        return kind.downloadable() ? period.until() : period.until().plus(DipKind.LISTED_AFTER_READING);
    }

    /**
     * The file to take away. Known also after its bytes are gone, so that a copy can be confirmed or denounced.
     *
     * @param sha256 of its bytes, hexadecimal
     * @param code mã xác thực lưu trữ, by which anybody may confirm it; empty for an uncertified copy
     * @param pages of the document in it, 0 when it has none
     * @param madeAt when it was made
     * @param withoutPages the numbers of the pages that were closed, and left out, when it was made
     */
    public record DipFile(
            String name,
            String mediaType,
            long bytes,
            String sha256,
            Optional<String> code,
            int pages,
            Instant madeAt,
            Set<Integer> withoutPages) {
        public DipFile {
            withoutPages = Set.copyOf(withoutPages);
        }
    }
}
