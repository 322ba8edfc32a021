package vn.kholuutru.core.adapter.s3;

import java.net.URI;
import java.util.Optional;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** A service of S3's interface on this machine (S3Proxy), its buckets in memory; can be stopped and started again. */
public final class S3Service {
    private static final String KEY = "kho";
    private static final String SECRET = "secret-of-a-trial";

    private final BlobStoreContext context;
    private S3Proxy proxy;
    private final int port;

    public S3Service() throws Exception {
        context = ContextBuilder.newBuilder(new TransientApiMetadata())
                .credentials("none", "none")
                .buildView(BlobStoreContext.class);
        proxy = start(0);
        port = proxy.getPort();
    }

    /** An empty bucket of this name. */
    public S3Bucket bucket(String name) {
        BlobStore store = context.getBlobStore();
        store.createContainerInLocation(null, name);
        return new S3Bucket(
                Optional.of(URI.create("http://127.0.0.1:" + port)),
                "us-east-1",
                name,
                "ban-sao/",
                KEY,
                SECRET,
                Optional.empty());
    }

    public void stop() throws Exception {
        proxy.stop();
    }

    public void startAgain() throws Exception {
        proxy = start(port);
    }

    public void close() throws Exception {
        proxy.stop();
        context.close();
    }

    private S3Proxy start(int at) throws Exception {
        S3Proxy starting = S3Proxy.builder()
                .blobStore(context.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:" + at))
                .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                .build();
        starting.start();
        return starting;
    }
}
