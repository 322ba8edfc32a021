package vn.kholuutru.core.adapter.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import vn.kholuutru.core.adapter.ocfl.StorageRootFiles;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Objects in a bucket: an OCFL storage root under a prefix. A file is one PUT, whole or not at all; files of more than 5 GiB
 * do not fit into one and are refused by the service. Nothing is tried again here: who copies does so.
 */
public final class S3ObjectStorage implements ObjectStorage, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final String NO_PATH = "no-path:";
    private static final String DECLARATION = "0=ocfl_1.1";

    private final S3Bucket bucket;
    private final Clock clock;
    private final S3Client client;

    public S3ObjectStorage(S3Bucket bucket, Clock clock) {
        this.bucket = bucket;
        this.clock = clock;
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(bucket.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .forcePathStyle(bucket.endpoint().isPresent());
        bucket.endpoint().ifPresent(builder::endpointOverride);
        this.client = builder.build();
    }

    /**
     * Some services list folders too, as keys that end in a slash; they are no files. Keys that are no paths, such as {@code
     * v1/../x}, were written by somebody else: they are listed under a name that is one, so that they are found to be
     * unexpected.
     */
    @Override
    public List<ObjectFile> files(ObjectFolder object) {
        String prefix = key(object, "");
        return asked(() ->
                client
                        .listObjectsV2Paginator(
                                request -> request.bucket(bucket.name()).prefix(prefix))
                        .contents()
                        .stream()
                        .filter(found -> !found.key().endsWith("/"))
                        .map(found -> new ObjectFile(path(found.key().substring(prefix.length())), found.size()))
                        .sorted(Comparator.comparing(ObjectFile::path))
                        .toList());
    }

    @Override
    public InputStream open(ObjectFolder object, String path) {
        try {
            String key = key(object, new ObjectFile(path, 0).path());
            return new S3Bytes(asked(() ->
                    client.getObject(request -> request.bucket(bucket.name()).key(key))));
        } catch (NoSuchKeyException | IllegalArgumentException absent) {
            throw new ProblemException(new Problem.NotFound("file", object + "/" + path));
        }
    }

    @Override
    public void write(ObjectFolder object, ObjectFile file, Checksum sha512, InputStream bytes) {
        VerifiedStream verified = new VerifiedStream(bytes, file.bytes(), sha512);
        try {
            if (file.bytes() == 0) {
                verified.mustBeEmpty();
            }
            asked(() -> client.putObject(
                    request(key(object, file.path())), RequestBody.fromInputStream(verified, file.bytes())));
        } catch (IOException | UncheckedIOException e) {
            if (verified.differs()) {
                throw new ProblemException(new Problem.Conflict("COPY_DIFFERS", List.of(file.path())));
            }
            throw e instanceof UncheckedIOException unchecked
                    ? unchecked
                    : new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void remove(ObjectFolder object, String path) {
        asked(() -> client.deleteObject(request ->
                request.bucket(bucket.name()).key(key(object, new ObjectFile(path, 0).path()))));
    }

    @Override
    public Stream<ObjectFolder> objects() {
        return below(bucket.prefix())
                .filter(prefix -> prefix.matches(".*[0-9a-f]{3}/"))
                .flatMap(this::below)
                .flatMap(this::below)
                .flatMap(this::below)
                .map(prefix -> prefix.substring(prefix.lastIndexOf('/', prefix.length() - 2) + 1, prefix.length() - 1))
                .filter(ObjectFolder::isName)
                .map(ObjectFolder::named);
    }

    @Override
    public void prepare() {
        for (Map.Entry<String, String> file : StorageRootFiles.CONTENTS.entrySet()) {
            if (!file.getKey().equals(DECLARATION)) {
                put(file.getKey(), file.getValue());
            }
        }
        put(DECLARATION, StorageRootFiles.CONTENTS.getOrDefault(DECLARATION, ""));
    }

    @Override
    public long freeBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public boolean ready() {
        return exists(DECLARATION);
    }

    @Override
    public void close() {
        client.close();
    }

    private void put(String name, String text) {
        if (!exists(name)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            asked(() -> client.putObject(request(bucket.prefix() + name), RequestBody.fromBytes(bytes)));
        }
    }

    /** False also when the service does not answer. */
    private boolean exists(String name) {
        try {
            client.headObject(request -> request.bucket(bucket.name()).key(bucket.prefix() + name));
            return true;
        } catch (SdkException notThere) {
            return false;
        }
    }

    private PutObjectRequest request(String key) {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(bucket.name()).key(key);
        bucket.lock()
                .ifPresent(lock -> request.objectLockMode(ObjectLockMode.COMPLIANCE)
                        .objectLockRetainUntilDate(clock.instant().plus(lock))
                        .checksumAlgorithm(ChecksumAlgorithm.SHA256));
        return request.build();
    }

    private Stream<String> below(String prefix) {
        return asked(() -> client
                        .listObjectsV2Paginator(request ->
                                request.bucket(bucket.name()).prefix(prefix).delimiter("/"))
                        .commonPrefixes()
                        .stream()
                        .map(CommonPrefix::prefix)
                        .sorted()
                        .toList())
                .stream();
    }

    private static String path(String key) {
        boolean isPath = !key.startsWith("/") && !("/" + key + "/").contains("/../") && !key.startsWith(NO_PATH);
        return isPath ? key : NO_PATH + key.replace("%", "%25").replace("/", "%2F");
    }

    private String key(ObjectFolder object, String path) {
        return bucket.prefix() + object.path() + "/" + path;
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (NoSuchKeyException absent) {
            throw absent;
        } catch (SdkException trouble) {
            throw new UncheckedIOException(new IOException(trouble.getMessage(), trouble));
        }
    }
}
