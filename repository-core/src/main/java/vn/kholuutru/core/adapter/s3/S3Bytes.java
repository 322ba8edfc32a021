package vn.kholuutru.core.adapter.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The bytes of one file as the client gives them. What the client has against them while they are read, such as a digest that
 * is not the one the service named, is an {@link IOException} as of any other stream.
 */
final class S3Bytes extends FilterInputStream {
    S3Bytes(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (SdkException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (SdkException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        try {
            return super.skip(bytes);
        } catch (SdkException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } catch (SdkException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
