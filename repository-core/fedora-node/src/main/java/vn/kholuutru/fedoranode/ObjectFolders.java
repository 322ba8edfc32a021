package vn.kholuutru.fedoranode;

import io.ocfl.core.extension.storage.layout.HashedNTupleLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of OCFL objects on the disk, in Fedora's layout (OCFL extension 0004, hashed n-tuples). */
final class ObjectFolders {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectFolders.class);
    private static final int LOCKS = 256;
    private static final int FORCED_AT_ONCE = 16;
    private static final String INVENTORY = "inventory.json";
    private static final String SIDECAR = "inventory.json.sha512";
    private static final Pattern HEAD = Pattern.compile("\"head\"\\s*:\\s*\"v0*([1-9][0-9]{0,8})\"");

    private final Path root;
    private final Path leftovers;
    private final HashedNTupleLayoutExtension layout = new HashedNTupleLayoutExtension();
    private final ExecutorService disk = Executors.newFixedThreadPool(
            FORCED_AT_ONCE, Thread.ofPlatform().daemon().name("disk-", 0).factory());
    private final Object[] locks =
            IntStream.range(0, LOCKS).mapToObj(number -> new Object()).toArray();

    /** @param leftovers on the same file system as {@code root} */
    ObjectFolders(Path root, Path leftovers) throws IOException {
        this.root = root;
        this.leftovers = leftovers;
        layout.init(new HashedNTupleLayoutConfig());
        Files.createDirectories(leftovers);
    }

    /** Held while an object is written, so that a folder in the making is not taken for a leftover. */
    Object lockOf(String object) {
        return locks[Math.floorMod(object.hashCode(), LOCKS)];
    }

    Path folderOf(String object) {
        return root.resolve(layout.mapObjectId(object));
    }

    /**
     * Returns when every file and folder of the object, and the folders above it, are on the disk. They are forced at
     * the same time, which the file system's journal turns into one or two writes: some 10 ms instead of 50.
     *
     * @throws IOException also when there is no such object: the layout is then not the one expected, and no promise of
     *     durability can be kept
     */
    void sync(String object) throws IOException {
        Path folder = folderOf(object);
        List<Callable<Void>> forces = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.forEach(path -> forces.add(() -> force(path)));
        }
        for (Path above = folder.getParent(); above != null && above.startsWith(root); above = above.getParent()) {
            Path parent = above;
            forces.add(() -> force(parent));
        }
        try {
            for (Future<Void> forced : disk.invokeAll(forces)) {
                forced.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(object + " could not be forced to the disk", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * A process killed while it stored a version leaves a folder without its root inventory (OCFL E063), which nobody
     * was told is stored and which would block the same address for ever. With a whole version inside, the root inventory
     * is copied from it (OCFL E064: they are equal); with no version inside, the folder is moved away, not erased.
     */
    void mendIfHalfMade(String object) throws IOException {
        Path folder = folderOf(object);
        if (!Files.isDirectory(folder) || hasInventory(folder)) {
            return;
        }
        synchronized (lockOf(object)) {
            if (!Files.isDirectory(folder) || hasInventory(folder)) {
                return;
            }
            OptionalInt version = newestVersion(folder);
            if (version.isPresent()) {
                copyInventory(folder.resolve("v" + version.getAsInt()), folder);
                LOG.warn("{} lacked its inventory after a crash; taken from its newest version", object);
            } else {
                Path aside = leftovers.resolve(
                        folder.getFileName() + "-" + Instant.now().toEpochMilli());
                Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
                LOG.warn("{} was left empty by a crash; moved to {}", object, aside);
            }
        }
    }

    /**
     * A process killed while it added a version leaves a version folder that the root inventory does not name (OCFL
     * E046), which nobody was told is stored and which would block the next version for ever. It is moved away, not
     * erased. Called with the object's lock held.
     */
    void setStrayVersionAside(String object) throws IOException {
        Path folder = folderOf(object);
        if (!Files.isDirectory(folder) || !hasInventory(folder)) {
            return;
        }
        OptionalInt newest = newestVersion(folder);
        if (newest.isPresent() && newest.getAsInt() > head(folder)) {
            Path stray = folder.resolve("v" + newest.getAsInt());
            Path aside = leftovers.resolve(folder.getFileName() + "-" + stray.getFileName() + "-"
                    + Instant.now().toEpochMilli());
            Files.move(stray, aside, StandardCopyOption.ATOMIC_MOVE);
            LOG.warn("{} of {} was left unlisted by a crash; moved to {}", stray.getFileName(), object, aside);
        }
    }

    /**
     * A process killed while it replaced the root inventory leaves one that its sidecar does not name (OCFL E060); the whole
     * object could then be neither read nor written. It is taken from the newest version, which was whole before (OCFL E064);
     * what is replaced is kept with the leftovers.
     *
     * @return whether there was something to mend and it is mended; the latest version may then be one nobody was told of
     */
    boolean mendRootInventory(String object) throws IOException {
        Path folder = folderOf(object);
        synchronized (lockOf(object)) {
            if (!hasInventory(folder) || isNamedBySidecar(folder)) {
                return false;
            }
            OptionalInt newest = newestVersion(folder);
            if (newest.isEmpty() || !isNamedBySidecar(folder.resolve("v" + newest.getAsInt()))) {
                return false;
            }
            Path aside = Files.createDirectories(
                    leftovers.resolve(folder.getFileName() + "-" + Instant.now().toEpochMilli()));
            copyInventory(folder, aside);
            copyInventory(folder.resolve("v" + newest.getAsInt()), folder);
            sync(object);
            LOG.warn(
                    "the inventory of {} contradicted its sidecar; taken from its newest version, see {}",
                    object,
                    aside);
            return true;
        }
    }

    private static boolean isNamedBySidecar(Path folder) throws IOException {
        if (!hasInventory(folder)) {
            return false;
        }
        String sidecar = Files.readString(folder.resolve(SIDECAR), StandardCharsets.ISO_8859_1);
        return sidecar.startsWith(sha512(Files.readAllBytes(folder.resolve(INVENTORY))));
    }

    private static String sha512(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** The number of the version the root inventory calls the latest. */
    private static int head(Path folder) throws IOException {
        Matcher head = HEAD.matcher(Files.readString(folder.resolve(INVENTORY)));
        if (!head.find()) {
            throw new IOException(folder + " has an inventory without a head");
        }
        return Integer.parseInt(head.group(1));
    }

    private static boolean hasInventory(Path folder) {
        return Files.exists(folder.resolve(INVENTORY)) && Files.exists(folder.resolve(SIDECAR));
    }

    private static OptionalInt newestVersion(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("v[1-9][0-9]{0,8}"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1)))
                    .max();
        }
    }

    private static void copyInventory(Path version, Path folder) throws IOException {
        for (String name : List.of(INVENTORY, SIDECAR)) {
            Files.copy(version.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @SuppressWarnings("NullAway") // Void has no other value
    private static Void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
        return null;
    }
}
