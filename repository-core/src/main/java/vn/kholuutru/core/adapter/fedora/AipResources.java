package vn.kholuutru.core.adapter.fedora;

/** The resources of one AIP below its group, and how Fedora is told what they, and those of other groups, are. */
final class AipResources {
    static final String PREMIS = "premis";
    static final String DESCRIPTION = "description.nt";
    static final String MANIFEST = "manifest-sha512.txt";
    static final String SIGNATURE = "manifest-sha512.txt.p7s";
    static final String CONTENT = "content/";

    static final String N_TRIPLES = "application/n-triples";
    static final String PLAIN_TEXT = "text/plain; charset=UTF-8";
    static final String DETACHED_SIGNATURE = "application/pkcs7-signature";

    /** What makes a container an Archival Group: one OCFL object with all that is in it. */
    static final String ARCHIVAL_GROUP = "<http://fedora.info/definitions/v4/repository#ArchivalGroup>; rel=\"type\"";

    static final String BINARY = "<http://www.w3.org/ns/ldp#NonRDFSource>; rel=\"type\"";

    private AipResources() {}

    /** Of what is beside manifests. */
    static String mediaTypeOf(String name) {
        if (name.endsWith(".p7s")) {
            return DETACHED_SIGNATURE;
        }
        return name.endsWith(".txt") ? PLAIN_TEXT : "application/octet-stream";
    }
}
