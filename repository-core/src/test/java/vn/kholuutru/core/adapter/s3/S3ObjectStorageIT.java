package vn.kholuutru.core.adapter.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.ObjectStorageContract;

class S3ObjectStorageIT extends ObjectStorageContract {
    private static final ObjectFolder OBJECT =
            ObjectId.of(new FondsCode("H49.99")).folder();

    private static S3Service service;

    private S3ObjectStorage storage;

    @BeforeAll
    static void start() throws Exception {
        service = new S3Service();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @BeforeEach
    void prepare() {
        storage = new S3ObjectStorage(service.bucket("kho-" + UUID.randomUUID()), Clock.systemUTC());
        storage.prepare();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    protected ObjectStorage storage() {
        return storage;
    }

    @Test
    void aServiceThatDoesNotAnswerIsTroubleThatMayBeTriedAgain() throws Exception {
        byte[] bytes = {1, 2, 3};
        service.stop();
        try {
            assertThat(storage.ready()).isFalse();
            assertThatThrownBy(() -> storage.write(
                            OBJECT,
                            new ObjectFile("inventory.json", 3),
                            Digests.sha512(bytes),
                            new ByteArrayInputStream(bytes)))
                    .isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> storage.files(OBJECT)).isInstanceOf(UncheckedIOException.class);
        } finally {
            service.startAgain();
        }

        assertThat(storage.ready()).isTrue();
        assertThat(storage.files(OBJECT)).isEmpty();
    }

    @Test
    void aBucketThatIsNotThereIsNotReady() {
        S3Bucket bucket = service.bucket("kho-" + UUID.randomUUID());
        S3Bucket absent = new S3Bucket(
                bucket.endpoint(),
                bucket.region(),
                "khong-co",
                "",
                bucket.accessKey(),
                bucket.secretKey(),
                bucket.lock());

        try (S3ObjectStorage nowhere = new S3ObjectStorage(absent, Clock.systemUTC())) {
            assertThat(nowhere.ready()).isFalse();
        }
    }

    @Test
    void saysNothingOfItsKeys() {
        assertThat(service.bucket("kho-" + UUID.randomUUID()).toString()).doesNotContain("secret");
    }
}
