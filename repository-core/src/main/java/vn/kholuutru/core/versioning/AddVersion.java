package vn.kholuutru.core.versioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.DescriptionWriter;
import vn.kholuutru.core.port.ManifestSigner;

/**
 * Stores a {@link Change} as the next version of its AIP. Only what differs from the latest version is written, so the
 * same change made twice is one version, also when the first attempt was interrupted. Safe for use by many threads.
 */
public final class AddVersion {
    private static final String DESCRIPTION = "description.nt";

    private final AipStore store;
    private final DescriptionWriter descriptions;
    private final ManifestSigner signer;

    public AddVersion(AipStore store, DescriptionWriter descriptions, ManifestSigner signer) {
        this.store = store;
        this.descriptions = descriptions;
        this.signer = signer;
    }

    /** @param number of the latest version; {@code added} is false when it already says what the change wants */
    public record Outcome(int number, boolean added) {}

    /**
     * @throws vn.kholuutru.core.problem.ProblemException with {@code NotFound} when the AIP is not stored, with {@code
     *     Conflict} when somebody else added a version meanwhile: look at the AIP again and decide again
     */
    public Outcome add(Change change) {
        AipAddress address = change.aip().address();
        ManifestChain chain = ManifestChain.of(store, address);
        byte[] triples =
                descriptions.canonicalTriples(address, change.aip().code(), change.description(), change.facts());

        List<ContentFile> files = new ArrayList<>();
        List<Manifest.Entry> entries = new ArrayList<>();
        for (ContentFile file : change.files()) {
            String path = "content/" + file.facts().fileName();
            chain.unlessUnchanged(file.facts().sha512(), path).ifPresent(entry -> {
                files.add(file);
                entries.add(entry);
            });
        }
        chain.unlessUnchanged(Digests.sha512(triples), DESCRIPTION).ifPresent(entries::add);
        if (entries.isEmpty()) {
            return new Outcome(chain.latestVersion(), false);
        }
        entries.add(chain.link());
        byte[] manifest = new Manifest(entries).toBytes();
        AipVersion version = new AipVersion(
                address,
                change.aip().code(),
                change.description(),
                AccessLevel.describedBy(change.description()),
                change.facts(),
                files,
                triples,
                manifest,
                signer.sign(manifest),
                change.events());
        store.addVersion(version);
        return new Outcome(version.number(), true);
    }

    /**
     * Stores events that changed nothing in the AIP, as a version whose manifest has the line of the chain only. Events it
     * has already are left out; with none left there is no version.
     *
     * @throws vn.kholuutru.core.problem.ProblemException as {@link #add}
     */
    public Outcome record(StoredAip aip, List<PreservationEvent> events) {
        ManifestChain chain = ManifestChain.of(store, aip.address());
        Set<UUID> known = aip.events().stream().map(PreservationEvent::id).collect(Collectors.toSet());
        List<PreservationEvent> fresh =
                events.stream().filter(event -> !known.contains(event.id())).toList();
        if (fresh.isEmpty()) {
            return new Outcome(chain.latestVersion(), false);
        }
        byte[] manifest = new Manifest(List.of(chain.link())).toBytes();
        AipVersion version = new AipVersion(
                aip.address(),
                aip.code(),
                aip.description(),
                aip.accessLevel(),
                aip.facts(),
                List.of(),
                descriptions.canonicalTriples(aip.address(), aip.code(), aip.description(), aip.facts()),
                manifest,
                signer.sign(manifest),
                fresh);
        store.addVersion(version);
        return new Outcome(version.number(), true);
    }

    /** All manifests of an AIP, the latest first. */
    private record ManifestChain(byte[] latest, List<Manifest> manifests) {
        static ManifestChain of(AipStore store, AipAddress address) {
            byte[] latest = read(store.open(address, Manifest.NAME));
            List<Manifest> manifests = new ArrayList<>();
            manifests.add(Manifest.parse(latest));
            for (int version = manifests.getFirst().version() - 1; version > 0; version--) {
                manifests.add(Manifest.parse(read(store.openVersion(address, version, Manifest.NAME))));
            }
            return new ManifestChain(latest, manifests);
        }

        int latestVersion() {
            return manifests.getFirst().version();
        }

        Manifest.Entry link() {
            return Manifest.Entry.earlier(Digests.sha512(latest), latestVersion(), Manifest.NAME);
        }

        /**
         * The line for a file, unless it is in the AIP as it is. OCFL keeps equal bytes once: what an earlier version
         * wrote and a later one took away again is found there (OCFL 1.1, 3.5.1).
         */
        Optional<Manifest.Entry> unlessUnchanged(Checksum sha512, String path) {
            Optional<Checksum> now = manifests.stream()
                    .flatMap(manifest -> manifest.files().stream())
                    .filter(entry -> entry.pathInAip().equals(path))
                    .map(Manifest.Entry::sha512)
                    .findFirst();
            if (now.filter(sha512::equals).isPresent()) {
                return Optional.empty();
            }
            for (Manifest manifest : manifests) {
                for (Manifest.Entry entry : manifest.files()) {
                    if (entry.sha512().equals(sha512) && entry.earlierVersion().isEmpty()) {
                        return Optional.of(Manifest.Entry.earlier(sha512, manifest.version(), entry.path()));
                    }
                }
            }
            return Optional.of(new Manifest.Entry(sha512, path));
        }

        private static byte[] read(InputStream stream) {
            try (stream) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
