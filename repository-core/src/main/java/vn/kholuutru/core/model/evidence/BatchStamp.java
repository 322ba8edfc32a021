package vn.kholuutru.core.model.evidence;

import java.time.Instant;

/**
 * The time stamps of a batch, as far as they are to be looked up quickly; the tokens themselves are in the store.
 *
 * @param time of the first one: since when the versions are proved
 * @param authority who gave the latest one, RFC 4514
 * @param expires when the certificate behind the latest one does: renewed before, it stays a proof
 * @param number how many there are, from 1
 */
public record BatchStamp(Instant time, String authority, Instant expires, int number) {
    public BatchStamp {
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number);
        }
    }
}
