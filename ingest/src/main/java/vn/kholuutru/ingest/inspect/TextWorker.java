package vn.kholuutru.ingest.inspect;

import java.io.IOException;

/** The process in which stored files are read again for what they say; see {@link PooledFileTexts}. */
final class TextWorker {
    private TextWorker() {}

    public static void main(String[] arguments) throws IOException {
        InspectionWorker.serve(ContentInspector.forText()::inspect);
    }
}
