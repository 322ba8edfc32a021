package vn.kholuutru.core.command;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.sql.DataSource;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectStorage;

/**
 * An archive as a command has it that works on its data folder without a server: the engines it needs run, pages and REST
 * do not. Closing ends what was started for it.
 */
public interface ArchiveAtHand extends AutoCloseable {
    /** The data folder. */
    Path folder();

    DataSource database();

    /** The objects of the store; nothing need run for it. */
    ObjectStorage objects();

    /** @throws IllegalStateException when no index was asked for */
    ArchiveIndex index();

    ManifestSigner signer();

    /** What signatures are held against. */
    List<X509Certificate> trustAnchors();

    @Override
    void close();

    /** How the index is wanted. */
    enum Index {
        NOT_NEEDED,
        AS_IT_IS,
        /** Whatever is left of it is thrown away first: it may be of another schema, or broken. */
        EMPTY
    }

    /** Found by {@link java.util.ServiceLoader}; failures that people can help are told in their words by {@code kho}. */
    interface Opener {
        /** For a command that changes the archive: nobody else may have it open. */
        ArchiveAtHand alone(Path data, Index index);

        /**
         * A fresh folder that a drill filled, with engines of its own whatever its settings say: they may name the database
         * of the archive itself.
         */
        ArchiveAtHand apart(Path data, Index index);

        /** For a command that reads: the archive may be running, and goes on. */
        ArchiveAtHand beside(Path data);
    }
}
