package vn.kholuutru.core.adapter.fedora;

/** The resources of one AIP below its group, and how Fedora is told what they are. */
final class AipResources {
    static final String PREMIS = "premis";
    static final String DESCRIPTION = "description.nt";
    static final String MANIFEST = "manifest-sha512.txt";
    static final String SIGNATURE = "manifest-sha512.txt.p7s";
    static final String CONTENT = "content/";

    static final String N_TRIPLES = "application/n-triples";
    static final String PLAIN_TEXT = "text/plain; charset=UTF-8";
    static final String DETACHED_SIGNATURE = "application/pkcs7-signature";

    private AipResources() {}
}
