package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.core.adapter.fedora.FedoraAipStore;
import vn.kholuutru.core.adapter.fedora.FedoraLogin;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.solr.SolrArchiveIndex;
import vn.kholuutru.core.adapter.solr.SolrLogin;
import vn.kholuutru.core.ocfl.NoteObject;
import vn.kholuutru.core.ocfl.NotedAipStore;
import vn.kholuutru.core.ocfl.StoreObjects;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.MediaDrives;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.StorageTargets;
import vn.kholuutru.core.rights.CurrentClosures;
import vn.kholuutru.core.search.CurrentVocabulary;

/**
 * Where AIPs are kept and where they are found. Made at first use; Fedora and Solr may still be starting then, and the
 * first user waits for them.
 */
@ApplicationScoped
class StoreAssembly {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    @Produces
    @ApplicationScoped
    AipStore store(
            FedoraConfiguration fedora,
            ProfileCatalogue profiles,
            StoreObjects objects,
            ObjectRegister register,
            Clock clock) {
        AipStore store = answering(fedora, profiles);
        return objects.storage()
                .<AipStore>map(disk -> new NotedAipStore(store, disk, new NoteObject(disk, register, clock)))
                .orElse(store);
    }

    @Produces
    @Singleton
    StoreObjects objects(FedoraConfiguration fedora) {
        return new StoreObjects(fedora.ocflRoot().map(FolderObjectStorage::new));
    }

    @Produces
    @Singleton
    @Typed({StorageTargets.class, MediaDrives.class})
    ConfiguredTargets targets(
            TargetsConfiguration configuration, @ConfigProperty(name = "kho.data") String dataFolder, Clock clock) {
        return new ConfiguredTargets(configuration, Path.of(dataFolder, "work", "copies"), clock);
    }

    private static AipStore answering(FedoraConfiguration fedora, ProfileCatalogue profiles) {
        AipStore store = new FedoraAipStore(
                fedora.url().orElseThrow(() -> new NoSuchElementException("kho.fedora.url")),
                new FedoraLogin(fedora.user(), fedora.password().orElse("")),
                profiles);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!store.ready()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Fedora does not answer at " + fedora.url());
            }
            pause();
        }
        return store;
    }

    @Produces
    @ApplicationScoped
    ArchiveIndex index(SolrConfiguration solr, CurrentVocabulary vocabulary, CurrentClosures closures) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return prepared(solr, vocabulary, closures);
            } catch (RuntimeException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("Solr does not answer at " + solr.url(), notYet);
                }
                pause();
            }
        }
    }

    void close(@Disposes ArchiveIndex index) {
        if (index instanceof SolrArchiveIndex solr) {
            solr.close();
        }
    }

    private static SolrArchiveIndex prepared(
            SolrConfiguration solr, CurrentVocabulary vocabulary, CurrentClosures closures) {
        SolrArchiveIndex index = new SolrArchiveIndex(
                solr.url().orElseThrow(() -> new NoSuchElementException("kho.solr.url")),
                solr.password().map(password -> new SolrLogin(solr.user(), password)),
                vocabulary,
                closures);
        try {
            index.prepare();
            return index;
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an engine was starting", e);
        }
    }
}
