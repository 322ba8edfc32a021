package vn.kholuutru.core.adapter.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;

/** An AIP in memory: its latest state, and the whole of every version's files. */
record KeptAip(List<Version> versions) {
    record Version(StoredVersion listed, StoredAip aip, Map<String, byte[]> files) {}

    static KeptAip first(AipPackage aip, Instant time) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("content/" + aip.facts().fileName(), bytes(new ContentFile(aip.facts(), aip.content())));
        files.put("description.nt", aip.descriptionTriples().clone());
        files.put(Manifest.NAME, aip.manifest().clone());
        files.put(Manifest.NAME + ".p7s", aip.signature().clone());
        StoredAip stored = new StoredAip(
                aip.address(), aip.code(), aip.description(), aip.accessLevel(), aip.facts(), aip.events(), time);
        return new KeptAip(List.of(new Version(listed(aip.manifest(), time), stored, files)));
    }

    KeptAip next(AipVersion version, Instant time) {
        Map<String, byte[]> files = new TreeMap<>(versions.getLast().files());
        version.files().forEach(file -> files.put("content/" + file.facts().fileName(), bytes(file)));
        files.put("description.nt", version.descriptionTriples().clone());
        files.put(Manifest.NAME, version.manifest().clone());
        files.put(Manifest.NAME + ".p7s", version.signature().clone());
        List<PreservationEvent> events = Stream.concat(aip().events().stream(), version.events().stream())
                .toList();
        StoredAip stored = new StoredAip(
                aip().address(),
                aip().code(),
                version.description(),
                version.accessLevel(),
                version.facts(),
                events,
                aip().storedAt());
        List<Version> all = new ArrayList<>(versions);
        all.add(new Version(listed(version.manifest(), time), stored, files));
        return new KeptAip(List.copyOf(all));
    }

    StoredAip aip() {
        return versions.getLast().aip();
    }

    Optional<Version> version(int number) {
        return number < 1 || number > versions.size() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }

    boolean hasManifest(byte[] manifest) {
        return Arrays.equals(versions.getLast().files().get(Manifest.NAME), manifest);
    }

    boolean isBaseOf(AipVersion version) {
        byte[] latest = versions.getLast().files().getOrDefault(Manifest.NAME, new byte[0]);
        return Digests.sha512(latest).equals(version.previousManifest().sha512());
    }

    Optional<byte[]> file(int version, String path) {
        return version(version).map(kept -> kept.files().get(path));
    }

    private static StoredVersion listed(byte[] bytes, Instant time) {
        Manifest manifest = Manifest.parse(bytes);
        return new StoredVersion(
                manifest.version(),
                time,
                manifest.files().stream().map(Manifest.Entry::pathInAip).toList());
    }

    private static byte[] bytes(ContentFile file) {
        try {
            byte[] bytes = Files.readAllBytes(file.file());
            if (!Digests.sha512(bytes).equals(file.facts().sha512())) {
                throw new IOException("the bytes of " + file.file() + " do not match their digest");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
