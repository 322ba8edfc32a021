package vn.kholuutru.core.adapter.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.port.SavedSearchRegister;

/** Saved searches for as long as the process lives. */
public final class MemorySavedSearchRegister implements SavedSearchRegister {
    private final List<SavedSearch> latestFirst = new ArrayList<>();

    @Override
    public synchronized boolean keep(SavedSearch search) {
        if (of(search.account()).size() >= MOST_OF_ACCOUNT) {
            return false;
        }
        latestFirst.addFirst(search);
        return true;
    }

    @Override
    public synchronized List<SavedSearch> of(String account) {
        return latestFirst.stream()
                .filter(search -> search.account().equals(account))
                .toList();
    }

    @Override
    public synchronized Optional<SavedSearch> find(UUID id, String account) {
        return of(account).stream().filter(search -> search.id().equals(id)).findFirst();
    }

    @Override
    public synchronized void seen(UUID id, String account, Instant moment) {
        latestFirst.replaceAll(
                search -> search.id().equals(id) && search.account().equals(account)
                        ? new SavedSearch(id, account, search.name(), search.query(), search.keptAt(), moment)
                        : search);
    }

    @Override
    public synchronized boolean remove(UUID id, String account) {
        return latestFirst.removeIf(
                search -> search.id().equals(id) && search.account().equals(account));
    }
}
