package vn.kholuutru.preservation.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.preservation.fixity.DamagedBytes;

class CopyObjectTest {
    private static final TargetId HALL = new TargetId("nha-kho-2");
    private static final ObjectId SCAN = ExampleObjects.id(1);
    private static final String CONTENT = "v1/content/content/trang.pdf";

    private static final byte[] FORGED = ("{\"id\":\"%s\",\"digestAlgorithm\":\"sha512\",\"head\":\"v1\","
                    + "\"manifest\":{\"%s\":[\"v1/content/content/trang.pdf\"]}}")
            .formatted(SCAN, Digests.sha512("giả".getBytes(UTF_8)).hex())
            .getBytes(UTF_8);

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private MemoryObjectRegister objects = new MemoryObjectRegister();
    private MemoryCopyRegister copies = new MemoryCopyRegister(objects);

    private ObjectStorage store;
    private ObjectStorage target;
    private ExampleObjects examples;
    private CopyObject copy;

    @BeforeEach
    void prepare() {
        target = new FolderObjectStorage(folder.resolve("target"));
        target.prepare();
        begin();
    }

    private void begin() {
        store = new FolderObjectStorage(folder.resolve("store"));
        store.prepare();
        examples = new ExampleObjects(store, objects, clock);
        copy = new CopyObject(
                objects,
                copies,
                new CadesManifestSigner(new SigningKeySource.TrialKey(folder.resolve("key")), clock),
                new DamagedBytes(folder.resolve("damaged")),
                clock);
    }

    /** The disk of the store is lost, and the archive is as it was before this object came; the target stays. */
    private void restoreFromBefore() throws IOException {
        Files.move(folder.resolve("store"), folder.resolve("lost"));
        objects = new MemoryObjectRegister();
        copies = new MemoryCopyRegister(objects);
        begin();
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
    void aPlaceThatListsRubbishIsPassedOver() {
        KeptObject object = examples.keep(SCAN, "Quyết định");

        assertThat(copy.copy(object, HALL, target, List.of(new FailingFor(store, SCAN), store)))
                .isInstanceOf(CopyOutcome.Copied.class);
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
    void whatIsReplacedOnTheTargetIsKept() throws IOException {
        KeptObject object = examples.keep(SCAN, "Quyết định");
        copy.copy(object, HALL, target, List.of(store));
        ExampleObjects.spoil(target, SCAN, CONTENT);

        copy.copy(object, HALL, target, List.of(store));

        assertThat(kept()).singleElement().satisfies(file -> {
            assertThat(file.toString()).endsWith(CONTENT);
            assertThat(file).hasContent("khác");
        });
    }

    @Test
    void theInventoryOfAnEarlierVersionIsReplacedWithoutBeingKept() throws IOException {
        copy.copy(examples.keep(SCAN, "bản một"), HALL, target, List.of(store));

        copy.copy(examples.keep(SCAN, "bản hai"), HALL, target, List.of(store));

        assertThat(kept()).isEmpty();
    }

    @Test
    void aLaterVersionThatOnlyTheTargetHoldsIsNotWrittenOver() throws IOException {
        examples.keep(SCAN, "bản một");
        copy.copy(examples.keep(SCAN, "bản hai"), HALL, target, List.of(store));
        restoreFromBefore();
        KeptObject restored = examples.keep(SCAN, "bản một");

        assertThat(copy.copy(restored, HALL, target, List.of(store)))
                .isEqualTo(new CopyOutcome.UnknownVersion(restored, 2));

        assertThat(target.open(SCAN.folder(), Inventory.NAME)).asString(UTF_8).contains("\"v2\"");
        assertThat(copies.of(SCAN)).isEmpty();
    }

    @Test
    void aLaterVersionWhoseRootInventoryIsDamagedIsNotWrittenOverEither() throws IOException {
        examples.keep(SCAN, "bản một");
        copy.copy(examples.keep(SCAN, "bản hai"), HALL, target, List.of(store));
        ExampleObjects.spoil(target, SCAN, Inventory.NAME);
        restoreFromBefore();
        KeptObject restored = examples.keep(SCAN, "bản một");

        assertThat(copy.copy(restored, HALL, target, List.of(store)))
                .isEqualTo(new CopyOutcome.UnknownVersion(restored, 2));
    }

    @Test
    void aVersionOfAnotherHistoryThatOnlyTheTargetHoldsIsNotWrittenOver() throws IOException {
        examples.keep(SCAN, "bản một");
        copy.copy(examples.keep(SCAN, "bản hai, đã mất ở kho"), HALL, target, List.of(store));
        restoreFromBefore();
        examples.keep(SCAN, "bản một");
        KeptObject other = examples.keep(SCAN, "bản hai, làm lại");

        assertThat(copy.copy(other, HALL, target, List.of(store))).isEqualTo(new CopyOutcome.UnknownVersion(other, 2));

        assertThat(target.open(SCAN.folder(), "v2/content/content/trang.pdf")).hasContent("bản hai, đã mất ở kho");
        assertThat(target.open(SCAN.folder(), "v2/" + Inventory.NAME))
                .asString(UTF_8)
                .contains(
                        Digests.sha512("bản hai, đã mất ở kho".getBytes(UTF_8)).hex());
    }

    @Test
    void anEarlierVersionOfAnotherHistoryIsNotWrittenOverByALaterOne() throws IOException {
        copy.copy(examples.keep(SCAN, "bản một, đã mất ở kho"), HALL, target, List.of(store));
        restoreFromBefore();
        examples.keep(SCAN, "bản một, làm lại");
        KeptObject other = examples.keep(SCAN, "bản hai");

        assertThat(copy.copy(other, HALL, target, List.of(store))).isEqualTo(new CopyOutcome.UnknownVersion(other, 1));
    }

    @Test
    void aVersionThatCameWhileItsObjectWasLookedAtIsNotUnknown() {
        KeptObject first = examples.keep(SCAN, "bản một");
        copy.copy(examples.keep(SCAN, "bản hai"), HALL, target, List.of(store));

        assertThat(copy.copy(first, HALL, target, List.of(store))).isEqualTo(new CopyOutcome.Outrun(first));
    }

    @Test
    void aForgedInventoryOnTheTargetThatNamesNoBytesOfItsOwnIsReplacedAndKept() throws IOException {
        KeptObject object = examples.keep(SCAN, "Quyết định");
        copy.copy(object, HALL, target, List.of(store));
        for (String place : new String[] {"", "v1/"}) {
            ExampleObjects.write(target, SCAN, place + Inventory.NAME, FORGED);
            ExampleObjects.write(
                    target, SCAN, place + Inventory.SIDECAR, InventoryFile.sidecar(Digests.sha512(FORGED)));
        }

        assertThat(copy.copy(object, HALL, target, List.of(store))).isInstanceOf(CopyOutcome.Copied.class);

        assertSameBytes();
        assertThat(kept()).hasSize(4);
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

    private List<Path> kept() throws IOException {
        Path damaged = folder.resolve("damaged");
        if (!Files.exists(damaged)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(damaged)) {
            return files.filter(Files::isRegularFile).toList();
        }
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
