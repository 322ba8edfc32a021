package vn.kholuutru.core.model.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.ocfl.ObjectId;

/** Names a batch of versions that share time stamps: {@code 20260609-051500-3f9a01bc}, when it was opened and a random part. */
public record BatchId(String value) implements Comparable<BatchId> {
    /**
     * The container in the store under which batches lie. Its name begins with a character that no mã phông may begin with, so
     * that nothing can take it for a phông and no phông can take its place.
     */
    public static final String CONTAINER = "-evidence";

    private static final Pattern FORM = Pattern.compile("([0-9]{4})([0-9]{2})[0-9]{2}-[0-9]{6}-[0-9a-f]{8}");
    private static final Pattern OBJECT =
            Pattern.compile("info:fedora/" + CONTAINER + "/[0-9]{4}-[0-9]{2}/([0-9]{8}-[0-9]{6}-[0-9a-f]{8})");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public BatchId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a batch: " + value);
        }
    }

    public static BatchId openedAt(Instant time) {
        int random = ThreadLocalRandom.current().nextInt();
        return new BatchId(TIME.format(time) + String.format(Locale.ROOT, "-%08x", random));
    }

    /** The batch whose object this is; empty for any other object. */
    public static Optional<BatchId> of(ObjectId object) {
        Matcher matcher = OBJECT.matcher(object.value());
        return matcher.matches()
                ? Optional.of(new BatchId(matcher.group(1)))
                        .filter(batch -> batch.object().equals(object))
                : Optional.empty();
    }

    /** True for batches and the containers above them. */
    public static boolean isEvidence(ObjectId object) {
        String container = "info:fedora/" + CONTAINER;
        return object.value().equals(container) || object.value().startsWith(container + "/");
    }

    /** The month, such as {@code 2026-06}: containers above the batches, so that none has too many children. */
    public String month() {
        return value.substring(0, 4) + "-" + value.substring(4, 6);
    }

    public ObjectId object() {
        return new ObjectId("info:fedora/" + CONTAINER + "/" + month() + "/" + value);
    }

    /** The objects above it: the {@link #CONTAINER} and its month. */
    public List<ObjectId> containers() {
        return List.of(
                new ObjectId("info:fedora/" + CONTAINER), new ObjectId("info:fedora/" + CONTAINER + "/" + month()));
    }

    @Override
    public int compareTo(BatchId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
