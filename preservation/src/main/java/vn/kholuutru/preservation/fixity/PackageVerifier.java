package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.preservation.fixity.Discrepancy.Kind;

/**
 * Checks one package version by its own manifest: signature first, then every listed file, then the chain to the version
 * before and OCFL's sidecar. Reads files as streams; collects everything it finds.
 */
public final class PackageVerifier {
    private static final Pattern HEAD = Pattern.compile("\"head\"\\s*:\\s*\"(v[0-9]+)\"");
    private static final Pattern VERSION_FOLDER = Pattern.compile("v0*([0-9]+)");

    private final ManifestSignature signatures;

    /** @param trustAnchors with none, signers are not held against anything */
    public PackageVerifier(SignatureVerifier signatures, List<X509Certificate> trustAnchors) {
        this.signatures = new ManifestSignature(signatures, trustAnchors);
    }

    /** @param folder holds {@code manifest-sha512.txt}, or should */
    public PackageState verify(Path folder) throws IOException {
        Path file = folder.resolve(PackageFolders.MANIFEST);
        if (!Files.isRegularFile(file)) {
            return new PackageState.Missing(
                    List.of(new Discrepancy(Kind.MANIFEST_MISSING, PackageFolders.MANIFEST, "")));
        }
        byte[] bytes = Files.readAllBytes(file);
        Manifest manifest;
        try {
            manifest = Manifest.parse(bytes);
        } catch (IllegalArgumentException malformed) {
            return new PackageState.Altered(List.of(new Discrepancy(
                    Kind.MANIFEST_UNREADABLE, PackageFolders.MANIFEST, String.valueOf(malformed.getMessage()))));
        }
        List<Discrepancy> found = new ArrayList<>();
        Optional<SignatureState.Intact> signed = checkSignature(folder, bytes, found);
        checkFiles(folder, manifest, found);
        checkChain(folder, manifest, found);
        checkInventory(folder, found);
        return state(found, signed, manifest.entries().size());
    }

    private static PackageState state(List<Discrepancy> found, Optional<SignatureState.Intact> signed, int files) {
        if (found.isEmpty() && signed.isPresent()) {
            return new PackageState.Intact(signed.get().signer(), signed.get().trusted(), files);
        }
        boolean onlyAbsent = found.stream()
                .allMatch(discrepancy ->
                        discrepancy.kind() == Kind.FILE_MISSING || discrepancy.kind() == Kind.SIGNATURE_MISSING);
        return onlyAbsent ? new PackageState.Missing(found) : new PackageState.Altered(found);
    }

    private Optional<SignatureState.Intact> checkSignature(Path folder, byte[] manifest, List<Discrepancy> found)
            throws IOException {
        Path file = folder.resolve(PackageFolders.SIGNATURE);
        Optional<byte[]> signature =
                Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        return signatures.check(manifest, signature, PackageFolders.SIGNATURE, found);
    }

    private static void checkFiles(Path folder, Manifest manifest, List<Discrepancy> found) throws IOException {
        for (Manifest.Entry entry : manifest.entries()) {
            Path file = folder.resolve(entry.path()).normalize();
            if (!file.startsWith(placeOf(entry, manifest, folder))) {
                found.add(new Discrepancy(Kind.PATH_OUTSIDE, entry.path(), ""));
            } else if (!Files.isRegularFile(file)) {
                found.add(new Discrepancy(Kind.FILE_MISSING, entry.path(), ""));
            } else if (!Digests.ofFile(DigestAlgorithm.SHA_512, file).equals(entry.sha512())) {
                found.add(new Discrepancy(Kind.FILE_ALTERED, entry.path(), ""));
            }
        }
    }

    /** The folder a line must lie in: its own version's, or that of the earlier version it names. */
    private static Path placeOf(Manifest.Entry entry, Manifest manifest, Path folder) {
        return entry.earlierVersion()
                .filter(version -> version < manifest.version())
                .map(version -> folder.resolve("../../v" + version + "/content"))
                .orElse(folder)
                .normalize();
    }

    /** In an OCFL object, version N must name the nearest earlier manifest, or a version could be slipped in. */
    private static void checkChain(Path folder, Manifest manifest, List<Discrepancy> found) throws IOException {
        Path versionFolder = folder.toAbsolutePath().normalize().resolveSibling("");
        int version = versionOf(versionFolder);
        if (version < 2) {
            return;
        }
        int expected = nearestEarlierManifest(versionFolder.resolveSibling(""), version);
        int named = manifest.version() - 1;
        if (expected != named) {
            found.add(new Discrepancy(
                    Kind.CHAIN_BROKEN, PackageFolders.MANIFEST, "names v" + named + ", expected v" + expected));
        }
    }

    private static int nearestEarlierManifest(Path object, int version) throws IOException {
        try (Stream<Path> folders = Files.list(object)) {
            return folders.filter(folder -> versionOf(folder) < version)
                    .filter(folder ->
                            Files.isRegularFile(folder.resolve("content").resolve(PackageFolders.MANIFEST)))
                    .mapToInt(PackageVerifier::versionOf)
                    .max()
                    .orElse(0);
        }
    }

    /** 0 for a folder that is no OCFL version. */
    private static int versionOf(Path folder) {
        Path name = folder.getFileName();
        Matcher matcher = VERSION_FOLDER.matcher(name == null ? "" : name.toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static void checkInventory(Path folder, List<Discrepancy> found) throws IOException {
        Path object = folder.resolve("../..").normalize();
        Path inventory = object.resolve("inventory.json");
        Path sidecar = object.resolve("inventory.json.sha512");
        if (!Files.isRegularFile(inventory) || !Files.isRegularFile(sidecar)) {
            return;
        }
        String stated = Files.readString(sidecar).strip().split("\\s+")[0];
        if (!Digests.ofFile(DigestAlgorithm.SHA_512, inventory).hex().equalsIgnoreCase(stated)) {
            found.add(new Discrepancy(Kind.INVENTORY_ALTERED, "inventory.json", ""));
        }
        checkHead(object, inventory, found);
    }

    /** The latest version the inventory knows of must not be gone without a trace: nothing later names it. */
    private static void checkHead(Path object, Path inventory, List<Discrepancy> found) throws IOException {
        Matcher head = HEAD.matcher(Files.readString(inventory));
        if (!head.find()) {
            found.add(new Discrepancy(Kind.INVENTORY_ALTERED, "inventory.json", "no head"));
            return;
        }
        String content = head.group(1) + "/content";
        if (!PackageFolders.isPackage(object.resolve(content))) {
            found.add(new Discrepancy(Kind.FILE_MISSING, "../../" + content + "/" + PackageFolders.MANIFEST, ""));
        }
    }
}
