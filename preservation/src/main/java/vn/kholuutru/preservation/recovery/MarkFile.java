package vn.kholuutru.preservation.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import vn.kholuutru.core.model.ocfl.ObjectFolder;

/** How far a rebuild of the index has come, in a file; while the file is there, the index is not whole. */
public final class MarkFile implements RebuildIndex.Mark {
    private final Path file;

    public MarkFile(Path file) {
        this.file = file;
    }

    /** Says that the index is not whole from now on. */
    public void begin() {
        if (!Files.exists(file)) {
            write("");
        }
    }

    @Override
    public Optional<ObjectFolder> reached() {
        try {
            String reached = Files.exists(file) ? Files.readString(file).strip() : "";
            return reached.isEmpty() ? Optional.empty() : Optional.of(new ObjectFolder(reached));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException cut) {
            return Optional.empty();
        }
    }

    @Override
    public void set(ObjectFolder folder) {
        write(folder.path());
    }

    @Override
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.writeString(unfinished, text + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
