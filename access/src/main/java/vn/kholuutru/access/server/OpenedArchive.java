package vn.kholuutru.access.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.solr.SolrArchiveIndex;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectStorage;

/** What {@link ArchiveFolderOpener} opened. */
final class OpenedArchive implements ArchiveAtHand {
    private final DataFolder folder;
    private final DataSource database;
    private final Optional<SolrArchiveIndex> index;
    private final Runnable end;
    private final StartConfiguration configuration;

    OpenedArchive(
            DataFolder folder,
            StartConfiguration configuration,
            DataSource database,
            Optional<SolrArchiveIndex> index,
            Runnable end) {
        this.folder = folder;
        this.database = database;
        this.index = index;
        this.end = end;
        this.configuration = configuration;
    }

    @Override
    public Path folder() {
        return folder.root();
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public ObjectStorage objects() {
        return EngineAddresses.of(folder, configuration)
                .ocflRoot()
                .map(FolderObjectStorage::new)
                .orElseThrow(() -> new CannotServe("storage-root-unknown"));
    }

    @Override
    public ArchiveIndex index() {
        return index.orElseThrow(() -> new IllegalStateException("no index was asked for"));
    }

    @Override
    public ManifestSigner signer() {
        return new CadesManifestSigner(SigningKeys.source(configuration.signing(), folder.root()), Clock.systemUTC());
    }

    @Override
    public List<X509Certificate> trustAnchors() {
        try {
            return SigningKeys.trustAnchors(configuration.signing(), signer().forTrialOnly(), folder.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException unreadable) {
            throw new CannotServe("settings-unreadable", "kho.signing.trust-anchors", String.valueOf(unreadable));
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
