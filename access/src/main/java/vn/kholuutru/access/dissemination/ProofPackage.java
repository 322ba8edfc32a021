package vn.kholuutru.access.dissemination;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.catalogue.JudgeEvidence;
import vn.kholuutru.access.catalogue.JudgeSignatures;
import vn.kholuutru.access.catalogue.SignedManifests;
import vn.kholuutru.access.catalogue.SignedManifests.SignedManifest;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.ProblemException;

/**
 * What somebody needs to check a document without this software: of every version the manifest, its signature and the
 * description, in the folders in which the store keeps them, so that the paths of the manifests hold; its evidence record with
 * the time stamps; the certificates the archive trusts; and the files themselves for whoever may have them.
 */
@Singleton
public class ProofPackage {
    private static final String CONTENT = "content/";

    private final FindDocument documents;
    private final AipStore store;
    private final SignedManifests manifests;
    private final JudgeSignatures signatures;
    private final JudgeEvidence evidence;
    private final ReadingRights rights;
    private final AskToRead ask;

    public ProofPackage(
            FindDocument documents,
            AipStore store,
            SignedManifests manifests,
            JudgeSignatures signatures,
            JudgeEvidence evidence,
            ReadingRights rights,
            AskToRead ask) {
        this.documents = documents;
        this.store = store;
        this.manifests = manifests;
        this.signatures = signatures;
        this.evidence = evidence;
        this.rights = rights;
        this.ask = ask;
    }

    /** How to check it. */
    public ProofCommands commands(StoredAip aip, Visitor visitor) {
        SignedManifest latest = manifests.of(aip.address()).getFirst();
        int timeStamps = switch (evidence.of(aip.address(), latest)) {
            case Evidence.Proven proven
            when proven.trusted() -> proven.files().timeStamps().size();
            case Evidence.Proven ignored -> 0;
            case Evidence.Awaited ignored -> 0;
            case Evidence.Contradicted ignored -> 0;
        };
        return new ProofCommands(
                name(aip),
                latest.version(),
                rights.mayDownload(aip, visitor),
                !signatures.anchors().isEmpty(),
                timeStamps);
    }

    /** The folder inside, and the name of the file before {@code .zip}. */
    public String name(StoredAip aip) {
        return aip.code().value();
    }

    /**
     * What of each version goes to this visitor, the latest first. Files that do are noted as a download; so this is asked before
     * the answer begins.
     */
    public List<Part> partsFor(StoredAip aip, Visitor visitor) {
        boolean withContent = rights.mayDownload(aip, visitor);
        if (withContent) {
            ask.download(aip, visitor);
        }
        return manifests.of(aip.address()).stream()
                .map(signed -> part(aip, signed, withContent, visitor))
                .toList();
    }

    /** A version may be stricter than the latest one, as when that one replaced it with names blacked out. */
    private Part part(StoredAip aip, SignedManifest signed, boolean withContent, Visitor visitor) {
        Optional<StoredAip> then = documents.versionIfFound(aip, signed.version(), visitor);
        return new Part(
                signed,
                then.isPresent(),
                withContent
                        && then.filter(version -> rights.mayDownload(version, visitor))
                                .isPresent());
    }

    /**
     * Writes the zip; nothing of it is kept in memory. The caller closes the stream.
     *
     * @param parts as {@link #partsFor} said
     */
    public void write(StoredAip aip, List<Part> parts, OutputStream into) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(into, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        for (Part part : parts) {
            SignedManifest signed = part.signed();
            String folder = name(aip) + "/v" + signed.version() + "/content/";
            put(zip, folder + Manifest.NAME, signed.bytes());
            put(zip, folder + SignedManifests.SIGNATURE, signed.signature());
            putEvidence(zip, folder, evidence.of(aip.address(), signed));
            for (Manifest.Entry entry : signed.manifest().files()) {
                if (entry.earlierVersion().isEmpty() && part.holds(entry)) {
                    copy(zip, folder + entry.path(), aip, signed.version(), entry.path());
                }
            }
        }
        List<X509Certificate> anchors = signatures.anchors();
        if (!anchors.isEmpty()) {
            put(zip, name(aip) + "/" + ProofCommands.ANCHORS, pem(anchors));
        }
        if (!evidence.trust().anchors().isEmpty()) {
            put(
                    zip,
                    name(aip) + "/" + ProofCommands.TIME_STAMP_ANCHORS,
                    pem(evidence.trust().anchors()));
        }
        zip.finish();
    }

    /**
     * What of one version goes to a visitor.
     *
     * @param described whether its description does
     * @param withContent whether its files do
     */
    public record Part(SignedManifest signed, boolean described, boolean withContent) {
        private boolean holds(Manifest.Entry entry) {
            return entry.path().startsWith(CONTENT) ? withContent : described;
        }
    }

    private static void putEvidence(ZipOutputStream zip, String folder, Evidence evidence) throws IOException {
        if (evidence instanceof Evidence.Proven proven) {
            put(zip, folder + Evidence.Files.RECORD, proven.files().record());
            put(zip, folder + Evidence.Files.PATH, proven.files().path());
            int number = 0;
            for (byte[] token : proven.files().timeStamps()) {
                number++;
                put(zip, folder + Evidence.Files.timeStamp(number), token);
            }
        }
    }

    /** A file the store has lost is left out: then the manifest says that it is missing, as it should. */
    private void copy(ZipOutputStream zip, String name, StoredAip aip, int version, String path) throws IOException {
        InputStream stored;
        try {
            stored = store.openVersion(aip.address(), version, path);
        } catch (ProblemException lost) {
            return;
        }
        try (stored) {
            zip.putNextEntry(new ZipEntry(name));
            stored.transferTo(zip);
            zip.closeEntry();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] pem(List<X509Certificate> certificates) throws IOException {
        Base64.Encoder base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
        StringBuilder text = new StringBuilder();
        try {
            for (X509Certificate certificate : certificates) {
                text.append("-----BEGIN CERTIFICATE-----\n")
                        .append(base64.encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
