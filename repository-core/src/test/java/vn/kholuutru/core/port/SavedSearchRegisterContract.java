package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.port.SavedSearchRegister.SavedSearch;

/** What every register of saved searches must do. One register serves all the tests of a class. */
public abstract class SavedSearchRegisterContract {
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");

    /** The same register at every call, or another one over the same database. */
    protected abstract SavedSearchRegister register();

    /** An account nobody has used before. */
    protected abstract String newAccount();

    @Test
    void keepsTheSearchesOfAnAccountLatestFirst() {
        String account = newAccount();
        SavedSearch first = search(account, "Đất đai", NOON);
        SavedSearch second = search(account, "Số hóa", NOON.plusSeconds(60));

        assertThat(register().keep(first)).isTrue();
        assertThat(register().keep(second)).isTrue();

        assertThat(register().of(account)).containsExactly(second, first);
        assertThat(register().find(first.id(), account)).contains(first);
    }

    @Test
    void nobodyReachesTheSearchesOfAnother() {
        String owner = newAccount();
        String other = newAccount();
        SavedSearch search = search(owner, "Của tôi", NOON);
        register().keep(search);

        register().seen(search.id(), other, NOON.plusSeconds(5));

        assertThat(register().of(other)).isEmpty();
        assertThat(register().find(search.id(), other)).isEmpty();
        assertThat(register().remove(search.id(), other)).isFalse();
        assertThat(register().find(search.id(), owner)).contains(search);
    }

    @Test
    void remembersWhenItsResultsWereSeen() {
        String account = newAccount();
        SavedSearch search = search(account, "Đất đai", NOON);
        register().keep(search);

        register().seen(search.id(), account, NOON.plusSeconds(3_600));

        assertThat(register().find(search.id(), account).orElseThrow().seenAt()).isEqualTo(NOON.plusSeconds(3_600));
        assertThat(register().find(search.id(), account).orElseThrow().keptAt()).isEqualTo(NOON);
    }

    @Test
    void removesASearchOnce() {
        String account = newAccount();
        SavedSearch search = search(account, "Đất đai", NOON);
        register().keep(search);

        assertThat(register().remove(search.id(), account)).isTrue();
        assertThat(register().remove(search.id(), account)).isFalse();
        assertThat(register().of(account)).isEmpty();
    }

    @Test
    void anAccountKeepsABoundedNumber() {
        String account = newAccount();
        for (int kept = 0; kept < SavedSearchRegister.MOST_OF_ACCOUNT; kept++) {
            assertThat(register().keep(search(account, "Lần " + kept, NOON.plusSeconds(kept))))
                    .isTrue();
        }

        assertThat(register().keep(search(account, "Một lần nữa", NOON))).isFalse();
        assertThat(register().of(account)).hasSize(SavedSearchRegister.MOST_OF_ACCOUNT);
        assertThat(register().keep(search(newAccount(), "Của người khác", NOON)))
                .isTrue();
    }

    @Test
    void knowsNoSearchWithoutANameOrWithAnythingButAQuery() {
        for (String name : List.of("", "  ", " a", "a\nb", "x".repeat(101))) {
            assertThatThrownBy(() -> search("reader", name, NOON)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String query : List.of("q=một", "q=a b", "q=a\r\nSet-Cookie:x", "q=" + "x".repeat(2_000))) {
            assertThatThrownBy(() -> new SavedSearch(UUID.randomUUID(), "reader", "Tên", query, NOON, NOON))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static SavedSearch search(String account, String name, Instant moment) {
        return new SavedSearch(UUID.randomUUID(), account, name, "q=s%E1%BB%91+h%C3%B3a", moment, moment);
    }
}
