package vn.kholuutru.preservation.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.encryption.EncryptedObjectStorage;
import vn.kholuutru.core.adapter.encryption.TargetKey;
import vn.kholuutru.core.adapter.memory.MemoryCopyRegister;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.ocfl.WriteOnceObjectStorage;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;

class CopyObjectTest {
    private static final TargetId HALL = new TargetId("nha-kho-2");
    private static final ObjectId SCAN = ExampleObjects.id(1);
    private static final String CONTENT = "v1/content/content/trang.pdf";

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final MemoryObjectRegister objects = new MemoryObjectRegister();
    private final MemoryCopyRegister copies = new MemoryCopyRegister(objects);

    private ObjectStorage store;
    private ObjectStorage target;
    private ExampleObjects examples;
    private CopyObject copy;

    @BeforeEach
    void prepare() {
        store = new FolderObjectStorage(folder.resolve("store"));
        target = new FolderObjectStorage(folder.resolve("target"));
        store.prepare();
        target.prepare();
        examples = new ExampleObjects(store, objects, clock);
        copy = new CopyObject(
                objects,
                copies,
                new CadesManifestSigner(new SigningKeySource.TrialKey(folder.resolve("key")), clock),
                clock);
    }

    @Test
    void theCopyIsTheSameFilesAndTheReceiptIsSigned() throws IOException {
        KeptObject object = examples.keep(SCAN, "Quyết định");

        CopyOutcome outcome = copy.copy(object, HALL, target, List.of(store));

        assertThat(outcome).isInstanceOf(CopyOutcome.Copied.class);
        assertThat(target.files(SCAN.folder())).isEqualTo(store.files(SCAN.folder()));
        assertSameBytes();
        CopyReceipt receipt = copies.find(SCAN, HALL).orElseThrow();
        assertThat(receipt.isOf(object)).isTrue();
        assertThat(receipt.files()).isEqualTo(object.files());
        assertThat(receipt.bytes()).isEqualTo(object.bytes());
        assertThat(new CadesSignatureVerifier().verify(receipt.statement(), receipt.signature(), List.of()))
                .isInstanceOf(SignatureState.Intact.class);
    }

    @Test
    void aLaterVersionIsAddedToTheCopy() throws IOException {
        copy.copy(examples.keep(SCAN, "bản một"), HALL, target, List.of(store));
        KeptObject second = examples.keep(SCAN, "bản hai");

        assertThat(copy.copy(second, HALL, target, List.of(store))).isInstanceOf(CopyOutcome.Copied.class);

        assertSameBytes();
        assertThat(copies.find(SCAN, HALL)).map(CopyReceipt::head).contains(2);
    }

    @Test
    void aCopyThatWasCutShortIsCompleted() throws IOException {
        KeptObject object = examples.keep(SCAN, "Quyết định");
        copy.copy(object, HALL, target, List.of(store));
        target.remove(SCAN.folder(), Inventory.NAME);
        target.remove(SCAN.folder(), CONTENT);

        copy.copy(object, HALL, target, List.of(store));

        assertSameBytes();
    }

    @Test
    void damageInTheStoreDoesNotSpread() {
        KeptObject object = examples.keep(SCAN, "Quyết định");
        ExampleObjects.spoil(store, SCAN, CONTENT);

        CopyOutcome outcome = copy.copy(object, HALL, target, List.of(store));

        assertThat(outcome).isEqualTo(new CopyOutcome.NoGoodSource(object, CONTENT));
        assertThat(target.files(SCAN.folder())).extracting(ObjectFile::path).doesNotContain(CONTENT, Inventory.NAME);
        assertThat(copies.of(SCAN)).isEmpty();
    }

    @Test
    void aForgedInventoryInTheStoreIsNotCopied() {
        KeptObject object = examples.keep(SCAN, "Quyết định");
        ExampleObjects.spoil(store, SCAN, Inventory.NAME);
        ExampleObjects.spoil(store, SCAN, "v1/" + Inventory.NAME);

        assertThat(copy.copy(object, HALL, target, List.of(store)))
                .isEqualTo(new CopyOutcome.NoGoodSource(object, Inventory.NAME));
        assertThat(target.files(SCAN.folder())).isEmpty();
    }

    @Test
    void whatIsDamagedInTheStoreIsTakenFromAnotherCopy() throws IOException {
        KeptObject object = examples.keep(SCAN, "Quyết định");
        ObjectStorage far = new FolderObjectStorage(folder.resolve("far"));
        far.prepare();
        copy.copy(object, new TargetId("xa"), far, List.of(store));
        ExampleObjects.spoil(store, SCAN, CONTENT);
        ExampleObjects.spoil(far, SCAN, Inventory.NAME);

        assertThat(copy.copy(object, HALL, target, List.of(store, far))).isInstanceOf(CopyOutcome.Copied.class);

        try (InputStream bytes = target.open(SCAN.folder(), CONTENT)) {
            assertThat(bytes).hasContent("Quyết định");
        }
    }

    @Test
    void aDamagedFileOnTheTargetIsPutRight() throws IOException {
        KeptObject object = examples.keep(SCAN, "Quyết định");
        copy.copy(object, HALL, target, List.of(store));
        ExampleObjects.spoil(target, SCAN, CONTENT);

        assertThat(copy.copy(object, HALL, target, List.of(store))).isInstanceOf(CopyOutcome.Copied.class);

        assertSameBytes();
    }

    @Test
    void anObjectThatChangedMeanwhileIsCopiedAsItWas() {
        KeptObject first = examples.keep(SCAN, "bản một");
        examples.keep(SCAN, "bản hai");

        assertThat(copy.copy(first, HALL, target, List.of(store))).isInstanceOf(CopyOutcome.Copied.class);

        assertThat(copies.lacking(HALL, Instant.EPOCH, Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void laterVersionsGoOntoAWriteOnceTargetThatIsEncryptedToo() throws IOException {
        Files.writeString(folder.resolve("key-file"), "0123456789abcdef".repeat(4));
        ObjectStorage guarded = new WriteOnceObjectStorage(
                new EncryptedObjectStorage(target, TargetKey.in(folder.resolve("key-file")), folder.resolve("work")));
        guarded.prepare();
        copy.copy(examples.keep(SCAN, "bản một"), HALL, guarded, List.of(store));
        KeptObject second = examples.keep(SCAN, "bản hai");

        assertThat(copy.copy(second, HALL, guarded, List.of(store))).isInstanceOf(CopyOutcome.Copied.class);

        assertThat(guarded.files(SCAN.folder())).isEqualTo(store.files(SCAN.folder()));
        assertThat(copies.find(SCAN, HALL)).map(CopyReceipt::bytes).contains(second.bytes());
    }

    @Test
    void aSpoiltFileOnAWriteOnceTargetIsNotHidden() {
        KeptObject object = examples.keep(SCAN, "Quyết định");
        ObjectStorage writeOnce = new WriteOnceObjectStorage(target);
        copy.copy(object, HALL, writeOnce, List.of(store));
        ExampleObjects.spoil(target, SCAN, CONTENT);

        assertThat(copy.copy(object, HALL, writeOnce, List.of(store)))
                .isEqualTo(new CopyOutcome.TargetSpoilt(object, CONTENT));
    }

    @Test
    void whatTheInventoryDoesNotListIsNotCopied() {
        KeptObject object = examples.keep(SCAN, "Quyết định");
        ExampleObjects.spoil(store, SCAN, "v1/content/content/la.pdf");

        copy.copy(object, HALL, target, List.of(store));

        assertThat(target.files(SCAN.folder()))
                .extracting(ObjectFile::path)
                .doesNotContain("v1/content/content/la.pdf");
    }

    private void assertSameBytes() throws IOException {
        Path root = folder.resolve("store").resolve(SCAN.folder().path());
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path other = folder.resolve("target")
                        .resolve(SCAN.folder().path())
                        .resolve(root.relativize(file).toString());
                assertThat(other).hasSameBinaryContentAs(file);
            }
        }
    }
}
