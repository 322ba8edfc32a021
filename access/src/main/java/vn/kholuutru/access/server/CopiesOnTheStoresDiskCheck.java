package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.storage.TargetKind;

/** A copy on the disk of the store is lost with it; a mount that is not there looks just so. */
@ApplicationScoped
class CopiesOnTheStoresDiskCheck implements ProductionCheck {
    private final TargetsConfiguration targets;
    private final FedoraConfiguration fedora;

    CopiesOnTheStoresDiskCheck(TargetsConfiguration targets, FedoraConfiguration fedora) {
        this.targets = targets;
        this.fedora = fedora;
    }

    @Override
    public Optional<Caution> look() {
        Optional<FileStore> disk = fedora.ocflRoot().flatMap(CopiesOnTheStoresDiskCheck::diskOf);
        return targets.targets().entrySet().stream()
                .filter(target -> disk.isPresent()
                        && target.getValue().kind() == TargetKind.FOLDER
                        && disk.equals(target.getValue().folder().flatMap(CopiesOnTheStoresDiskCheck::diskOf)))
                .map(target ->
                        new Caution("kho.targets." + target.getKey() + ".folder", "caution-copies-on-the-stores-disk"))
                .findFirst();
    }

    /** Of the folder, or of the one it will be made in. */
    private static Optional<FileStore> diskOf(Path folder) {
        return Stream.iterate(folder.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .flatMap(CopiesOnTheStoresDiskCheck::store);
    }

    private static Optional<FileStore> store(Path existing) {
        try {
            return Optional.of(Files.getFileStore(existing));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }
}
