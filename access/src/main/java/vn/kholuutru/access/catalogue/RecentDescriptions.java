package vn.kholuutru.access.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;

/**
 * Descriptions as the store has them, kept for a second each: a page with its picture and thumbnails asks for the same document a dozen
 * times in one breath. Grants and closures are asked of the registers each time; a new version, and the level of access it gives, is
 * felt by pictures a second late, or as soon as its page is opened.
 */
@Singleton
public class RecentDescriptions {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int MOST = 1_000;

    private final AipStore store;
    private final Cache<AipAddress, StoredAip> documents = fresh();
    private final Cache<DossierOfFonds, Dossier> dossiers = fresh();

    public RecentDescriptions(AipStore store) {
        this.store = store;
    }

    /** As it was within the last second. */
    Optional<StoredAip> document(AipAddress address) {
        return recent(documents, address, () -> store.find(address));
    }

    /** As it is now; what is asked for next of {@link #document} is not older. */
    Optional<StoredAip> documentNow(AipAddress address) {
        Optional<StoredAip> found = store.find(address);
        found.ifPresentOrElse(aip -> documents.put(address, aip), () -> documents.invalidate(address));
        return found;
    }

    Optional<Dossier> dossier(FondsCode fonds, DossierCode code) {
        return recent(dossiers, new DossierOfFonds(fonds, code), () -> store.findDossier(fonds, code));
    }

    /** Not read within the cache: when the store hangs, those who ask at the same time wait beside and not behind each other. */
    private static <K, V> Optional<V> recent(Cache<K, V> known, K key, Supplier<Optional<V>> read) {
        V fresh = known.getIfPresent(key);
        if (fresh != null) {
            return Optional.of(fresh);
        }
        Optional<V> found = read.get();
        found.ifPresent(value -> known.put(key, value));
        return found;
    }

    private static <K, V> Cache<K, V> fresh() {
        return Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();
    }

    private record DossierOfFonds(FondsCode fonds, DossierCode code) {}
}
