package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.problem.ProblemException;

/** What every store of evidence keeps to. Stores may be shared between tests. */
public abstract class EvidenceStoreContract {
    protected final BatchId batch = BatchId.openedAt(Instant.parse("2026-06-09T05:15:00Z"));

    protected abstract EvidenceStore store();

    @Test
    void givesBackWhatWasKept() {
        store().keep(batch, first());

        assertThat(store().read(batch, EvidenceStore.MANIFEST)).hasValue(first().get(EvidenceStore.MANIFEST));
        assertThat(store().read(batch, "time-stamp-1.tst")).hasValue(bytes("token 1"));
    }

    @Test
    void hasNothingOfABatchThatWasNeverKept() {
        assertThat(store().read(batch, EvidenceStore.MANIFEST)).isEmpty();
    }

    @Test
    void keepingTheSameAgainChangesNothing() {
        store().keep(batch, first());
        store().keep(batch, first());

        assertThat(store().read(batch, EvidenceStore.MANIFEST)).hasValue(first().get(EvidenceStore.MANIFEST));
    }

    @Test
    void addsFilesAndLeavesTheOthers() {
        store().keep(batch, first());
        store().keep(batch, second());

        assertThat(store().read(batch, EvidenceStore.MANIFEST)).hasValue(second().get(EvidenceStore.MANIFEST));
        assertThat(store().read(batch, "time-stamp-1.tst")).hasValue(bytes("token 1"));
        assertThat(store().read(batch, "time-stamp-2.tst")).hasValue(bytes("token 2"));
    }

    @Test
    void refusesWhatDoesNotContinueWhatIsThere() {
        store().keep(batch, first());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store().keep(batch, files("token other", "time-stamp-1.tst", Optional.empty())));
        assertThat(store().read(batch, "time-stamp-1.tst")).hasValue(bytes("token 1"));
    }

    protected static SortedMap<String, byte[]> first() {
        return files("token 1", "time-stamp-1.tst", Optional.empty());
    }

    protected static SortedMap<String, byte[]> second() {
        byte[] manifest =
                Optional.ofNullable(first().get(EvidenceStore.MANIFEST)).orElseThrow();
        return files(
                "token 2",
                "time-stamp-2.tst",
                Optional.of(Manifest.Entry.earlier(Digests.sha512(manifest), 1, Manifest.NAME)));
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SortedMap<String, byte[]> files(String token, String name, Optional<Manifest.Entry> previous) {
        List<Manifest.Entry> entries = new ArrayList<>(List.of(new Manifest.Entry(Digests.sha512(bytes(token)), name)));
        previous.ifPresent(entries::add);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(name, bytes(token));
        files.put(EvidenceStore.MANIFEST, new Manifest(entries).toBytes());
        return files;
    }
}
