package vn.kholuutru.access.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;

/**
 * Descriptions as the store has them, read from it at most once a second each: a page with its picture and thumbnails asks for the same
 * document a dozen times in one breath. Who may read is asked of the registers each time; a new version is felt within a second.
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

    Optional<StoredAip> document(AipAddress address) {
        return Optional.ofNullable(
                documents.get(address, asked -> store.find(asked).orElse(null)));
    }

    Optional<Dossier> dossier(FondsCode fonds, DossierCode code) {
        return Optional.ofNullable(dossiers.get(
                new DossierOfFonds(fonds, code),
                asked -> store.findDossier(asked.fonds(), asked.code()).orElse(null)));
    }

    private static <K, V> Cache<K, V> fresh() {
        return Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();
    }

    private record DossierOfFonds(FondsCode fonds, DossierCode code) {}
}
