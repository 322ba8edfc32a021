package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.storage.TargetId;

/** What every register of sets on offline media must do. One register serves all the tests of a class. */
public abstract class MediaSetRegisterContract {
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");

    private final String name = "s" + UUID.randomUUID();

    protected abstract MediaSetRegister register();

    @Test
    void findsASetAsItIsNow() {
        MediaSet ordered = set("-1", NOON);
        register().keep(ordered);
        assertThat(register().find(ordered.id())).contains(ordered);

        MediaSet whole =
                ordered.grown(12, 3_400).sealed(Digests.sha512(new byte[0])).written(NOON.plusSeconds(60));
        register().keep(whole);
        assertThat(register().find(ordered.id())).contains(whole);

        MediaSet damaged = whole.checked(NOON.plusSeconds(120), "v1/content/a.pdf");
        register().keep(damaged);
        assertThat(register().find(ordered.id())).contains(damaged);
        assertThat(damaged.state()).isEqualTo(MediaSet.State.DAMAGED);
        assertThat(register().find(name + "-9")).isEmpty();
    }

    @Test
    void listsTheLastOrderedFirst() {
        register().keep(set("-1", NOON));
        register().keep(set("-2", NOON.plusSeconds(60)));

        List<String> ids = register().all().stream()
                .map(MediaSet::id)
                .filter(id -> id.startsWith(name))
                .toList();

        assertThat(ids).containsExactly(name + "-2", name + "-1");
    }

    private MediaSet set(String suffix, Instant orderedAt) {
        return new MediaSet(
                name + suffix,
                new TargetId("bang-tu"),
                MediaSet.Kind.FULL,
                MediaSet.State.WRITING,
                "LTO-0001",
                "archivist",
                orderedAt,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }
}
