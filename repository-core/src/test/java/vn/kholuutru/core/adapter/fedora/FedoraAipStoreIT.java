package vn.kholuutru.core.adapter.fedora;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.fedora.FedoraHttp.Answer;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredRecord;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.AipStoreContract;
import vn.kholuutru.core.port.SampleAip;
import vn.kholuutru.core.versioning.AddVersion;

class FedoraAipStoreIT extends AipStoreContract {
    private static final FedoraHttp HTTP = new FedoraHttp(SharedFedora.login());
    private static final FedoraPaths PATHS =
            new FedoraPaths(SharedFedora.engine().restRoot());
    private static final AipStore STORE =
            new FedoraAipStore(SharedFedora.engine().restRoot(), SharedFedora.login(), new ShaclProfileCatalogue());

    @Override
    protected AipStore store() {
        return STORE;
    }

    @Test
    void leavesAFolderThatSha512sumChecksByItself() throws Exception {
        AipPackage aip = storedSample();

        Path version = objectFolderOf(aip).resolve("v1/content");
        assertThat(sha512sum(version))
                .containsExactly("content/" + aip.facts().fileName() + ": OK", "description.nt: OK");
        assertThat(version.resolve("manifest-sha512.txt.p7s")).hasBinaryContent(aip.signature());
    }

    @Test
    void writesOneVersionForANewAip() throws Exception {
        AipPackage aip = storedSample();

        try (Stream<Path> inside = Files.list(objectFolderOf(aip))) {
            assertThat(inside.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("v")))
                    .containsExactly("v1");
        }
    }

    @Test
    void leavesEveryVersionFolderInAStateThatSha512sumChecksByItself() throws Exception {
        AipPackage aip = storedSample();
        AddVersion addVersion = SampleAip.addVersion(STORE);
        addVersion.add(sample.rescanned(latest(aip), "bản quét lại"));
        addVersion.add(sample.retitled(latest(aip), "Trích yếu đã sửa"));
        addVersion.add(sample.rescanned(latest(aip), "Quyết định về số hóa tài liệu"));

        Path object = objectFolderOf(aip);
        String content = "content/" + aip.facts().fileName() + ": OK";
        assertThat(sha512sum(object.resolve("v1/content"))).containsExactly(content, "description.nt: OK");
        assertThat(sha512sum(object.resolve("v2/content")))
                .containsExactly(content, "description.nt: OK", "../../v1/content/manifest-sha512.txt: OK");
        assertThat(sha512sum(object.resolve("v3/content")))
                .containsExactly("description.nt: OK", "../../v2/content/manifest-sha512.txt: OK");
        assertThat(sha512sum(object.resolve("v4/content")))
                .as("the bytes of version 1 again, which OCFL keeps once")
                .containsExactly(
                        "../../v1/content/" + content,
                        "description.nt: OK",
                        "../../v3/content/manifest-sha512.txt: OK");
        assertThat(STORE.versions(aip.address())).hasSize(4);
        assertThat(object.resolve("v5")).doesNotExist();
        assertThat(STORE.reconcile(aip.address())).isTrue();
    }

    @Test
    void writesNothingAgainThatAVersionLeavesAsItIs() throws Exception {
        AipPackage aip = storedSample();

        SampleAip.addVersion(STORE).add(sample.retitled(latest(aip), "Trích yếu đã sửa"));

        Path version = objectFolderOf(aip).resolve("v2/content");
        assertThat(version.resolve("content")).doesNotExist();
        assertThat(version.resolve("description.nt")).exists();
        String premis = new String(HTTP.get(PATHS.file(aip.address(), "premis")).body(), StandardCharsets.UTF_8);
        assertThat(premis).contains("eventType/acc", "eventType/mod", "quét lại trang 2");
    }

    @Test
    void theObjectsAloneSayWhatTheStoreSays() {
        AipPackage aip = storedSample();
        AddVersion addVersion = SampleAip.addVersion(STORE);
        addVersion.add(sample.retitled(latest(aip), "Trích yếu đã sửa"));
        addVersion.add(sample.rescanned(latest(aip), "bản quét lại"));
        FolderObjectStorage disk = new FolderObjectStorage(SharedFedora.engine().ocflRoot());
        FedoraRecordReader reader = new FedoraRecordReader(new ShaclProfileCatalogue());
        AipAddress address = aip.address();

        StoredRecord read = reader.read(disk, ObjectId.of(address).folder());

        assertThat(read).isInstanceOfSatisfying(StoredRecord.OfAip.class, found -> {
            assertThat(found.aip()).isEqualTo(latest(aip));
            assertThat(found.deposited())
                    .containsExactly(aip.facts().sha256(), latest(aip).facts().sha256());
            assertThat(found.mainFile())
                    .contains("v3/content/content/" + aip.facts().fileName());
        });
        assertThat(reader.read(disk, ObjectId.of(address.fonds()).folder()))
                .isEqualTo(new StoredRecord.OfFonds(
                        STORE.findFonds(address.fonds()).orElseThrow()));
        assertThat(reader.read(
                        disk, ObjectId.of(address.fonds(), address.dossier()).folder()))
                .isEqualTo(new StoredRecord.OfDossier(
                        STORE.findDossier(address.fonds(), address.dossier()).orElseThrow()));
    }

    @Test
    void anObjectWhoseDescriptionWasAlteredIsUnreadable() throws Exception {
        AipPackage aip = storedSample();
        Path description = objectFolderOf(aip).resolve("v1/content/description.nt");
        Files.writeString(description, Files.readString(description).replace("số hóa", "số hoá"));

        StoredRecord read = new FedoraRecordReader(new ShaclProfileCatalogue())
                .read(
                        new FolderObjectStorage(SharedFedora.engine().ocflRoot()),
                        ObjectId.of(aip.address()).folder());

        assertThat(read).isInstanceOf(StoredRecord.Unreadable.class);
    }

    private static StoredAip latest(AipPackage aip) {
        return STORE.find(aip.address()).orElseThrow();
    }

    private static List<String> sha512sum(Path folder) throws Exception {
        Process sha512sum = new ProcessBuilder("sha512sum", "--strict", "-c", "manifest-sha512.txt")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(sha512sum.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(sha512sum.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    @Test
    void putsTheDescriptionOnTheArchivalGroup() {
        AipPackage aip = storedSample();

        Answer group = HTTP.get(PATHS.aip(aip.address()));

        assertThat(group.headers().allValues("Link"))
                .contains("<http://fedora.info/definitions/v4/repository#ArchivalGroup>; rel=\"type\"");
        assertThat(new String(group.body(), StandardCharsets.UTF_8))
                .contains("<" + PATHS.aip(aip.address()) + ">", aip.code().value(), "Về việc số hóa");
    }

    @Test
    void saysInPremisWhatTheFileWasCalledAndWhatHappenedToIt() {
        AipPackage aip = storedSample();

        String premis = new String(HTTP.get(PATHS.file(aip.address(), "premis")).body(), StandardCharsets.UTF_8);

        assertThat(premis)
                .contains("premis3:originalName", aip.facts().originalName())
                .contains(aip.facts().sha512().hex(), aip.facts().sha256().hex())
                .contains("eventType/acc", "eventOutcome/suc", "nguyen.thi.minh");
    }

    @Test
    void refusesToEraseVersions() {
        AipPackage aip = storedSample();

        for (String name : List.of("fcr:tombstone", "fcr%3Atombstone", "fcr:tombstone/", "x/../fcr:tombstone")) {
            URI uri = URI.create(PATHS.aip(aip.address()) + "/" + name);
            assertThat(HTTP.send(HTTP.request(uri).DELETE()).status()).as(name).isEqualTo(403);
        }
        assertThat(STORE.reconcile(aip.address())).isTrue();
    }

    @Test
    void answersNobodyWithoutTheRightLogin() {
        FedoraHttp stranger = new FedoraHttp(new FedoraLogin("kho", "sai mật khẩu"));

        assertThat(stranger.get(PATHS.root()).status()).isEqualTo(401);
        assertThat(stranger.answers(PATHS.root())).isFalse();
    }

    private AipPackage storedSample() {
        keepContainers();
        AipPackage aip = sample.build();
        STORE.store(aip);
        return aip;
    }

    private static Path objectFolderOf(AipPackage aip) throws Exception {
        String content = "v1/content/content/" + aip.facts().fileName();
        try (Stream<Path> folders = Files.walk(SharedFedora.engine().ocflRoot())) {
            List<Path> found = folders.filter(folder -> Files.exists(folder.resolve(content)))
                    .toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }
}
