package vn.kholuutru.core.port;

import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.DocumentCode;

/** Writes {@code description.nt}, the form of a description that is signed. */
public interface DescriptionWriter {
    /**
     * Canonical N-Triples (no blank nodes, RDFC-1.0 order), subject {@code urn:uuid:{aip}}: every field under its
     * profile's term, the Dublin Core and RiC-O properties it is aligned with, format, page count and access level.
     * The same input gives the same bytes.
     */
    byte[] canonicalTriples(AipAddress address, DocumentCode code, Description description, ContentFacts facts);
}
