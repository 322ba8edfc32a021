package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;

/** What every register of objects must do. One register serves all the tests of a class. */
public abstract class ObjectRegisterContract {
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");
    private final FondsCode fonds = new FondsCode("H49." + UUID.randomUUID());

    /** The same register at every call, or another one over the same database. */
    protected abstract ObjectRegister register();

    @Test
    void findsAnObjectAsItWasNoted() {
        KeptObject aip = object(aip(), 1, NOON);
        KeptObject container =
                new KeptObject(ObjectId.of(fonds), 1, Digests.sha512(new byte[] {1}), Optional.empty(), 5, 900, NOON);

        register().note(aip);
        register().note(container);

        assertThat(register().find(aip.id())).contains(aip);
        assertThat(register().find(container.id())).contains(container);
        assertThat(register().find(aip())).isEmpty();
    }

    @Test
    void keepsTheLatestVersionWhateverTheOrderTheyAreNotedIn() {
        ObjectId id = aip();
        KeptObject first = object(id, 1, NOON);
        KeptObject second = object(id, 2, NOON.plusSeconds(60));

        register().note(second);
        register().note(first);

        assertThat(register().find(id)).contains(second);
    }

    @Test
    void notingTheSameVersionAgainLeavesWhatWasNotedFirst() {
        ObjectId id = aip();
        KeptObject first = object(id, 1, NOON);
        register().note(first);

        register().note(object(id, 1, NOON.plusSeconds(60)));

        assertThat(register().find(id)).contains(first);
    }

    @Test
    void walksAllObjectsInPartsWithoutMissingOne() {
        List<ObjectId> ids = List.of(aip(), aip(), aip()).stream().sorted().toList();
        ids.forEach(id -> register().note(object(id, 1, NOON)));
        ObjectId before = new ObjectId(
                ids.getFirst().value().substring(0, ids.getFirst().value().length() - 36));

        List<KeptObject> two = register().after(Optional.of(before), 2);
        List<KeptObject> rest = register().after(Optional.of(two.getLast().id()), 1);

        assertThat(two).extracting(KeptObject::id).containsExactly(ids.get(0), ids.get(1));
        assertThat(rest).extracting(KeptObject::id).containsExactly(ids.get(2));
    }

    @Test
    void countsObjectsAndTheirBytes() {
        ObjectRegister.Totals before = register().totals();

        register().note(object(aip(), 1, NOON));

        assertThat(register().totals().objects()).isEqualTo(before.objects() + 1);
        assertThat(register().totals().bytes()).isEqualTo(before.bytes() + 300_000);
    }

    private ObjectId aip() {
        return ObjectId.of(new AipAddress(fonds, new DossierCode(fonds + ".2014.01.0003"), AipId.random()));
    }

    private static KeptObject object(ObjectId id, int head, Instant notedAt) {
        return new KeptObject(
                id,
                head,
                Digests.sha512((id + "/" + head + notedAt).getBytes(StandardCharsets.UTF_8)),
                Optional.of(Digests.sha512(new byte[] {(byte) head})),
                22,
                300_000,
                notedAt);
    }
}
