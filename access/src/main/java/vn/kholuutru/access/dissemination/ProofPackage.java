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
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.kholuutru.access.catalogue.JudgeSignatures;
import vn.kholuutru.access.catalogue.SignedManifests;
import vn.kholuutru.access.catalogue.SignedManifests.SignedManifest;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.problem.ProblemException;

/**
 * What somebody needs to check a document without this software: of every version the manifest, its signature and the
 * description, in the folders in which the store keeps them, so that the paths of the manifests hold; the certificates
 * the archive trusts; and the files themselves for whoever may have them.
 */
@Singleton
public class ProofPackage {
    private static final String CONTENT = "content/";

    private final AipStore store;
    private final SignedManifests manifests;
    private final JudgeSignatures signatures;
    private final ReadingRights rights;

    public ProofPackage(AipStore store, SignedManifests manifests, JudgeSignatures signatures, ReadingRights rights) {
        this.store = store;
        this.manifests = manifests;
        this.signatures = signatures;
        this.rights = rights;
    }

    /** How to check it. */
    public ProofCommands commands(StoredAip aip, Visitor visitor) {
        return new ProofCommands(
                name(aip),
                manifests.of(aip.address()).getFirst().version(),
                rights.mayDownload(aip.accessLevel(), visitor),
                !signatures.anchors().isEmpty());
    }

    /** The folder inside, and the name of the file before {@code .zip}. */
    public String name(StoredAip aip) {
        return aip.code().value();
    }

    /** Writes the zip; nothing of it is kept in memory. The caller closes the stream. */
    public void write(StoredAip aip, Visitor visitor, OutputStream into) throws IOException {
        boolean withContent = rights.mayDownload(aip.accessLevel(), visitor);
        ZipOutputStream zip = new ZipOutputStream(into, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        for (SignedManifest signed : manifests.of(aip.address())) {
            String folder = name(aip) + "/v" + signed.version() + "/content/";
            put(zip, folder + Manifest.NAME, signed.bytes());
            put(zip, folder + SignedManifests.SIGNATURE, signed.signature());
            for (Manifest.Entry entry : signed.manifest().files()) {
                boolean here = entry.earlierVersion().isEmpty();
                if (here && (withContent || !entry.path().startsWith(CONTENT))) {
                    copy(zip, folder + entry.path(), aip, signed.version(), entry.path());
                }
            }
        }
        List<X509Certificate> anchors = signatures.anchors();
        if (!anchors.isEmpty()) {
            put(zip, name(aip) + "/" + ProofCommands.ANCHORS, pem(anchors));
        }
        zip.finish();
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
