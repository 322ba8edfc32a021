package vn.kholuutru.core.model.oais;

import vn.kholuutru.core.model.integrity.Checksum;

/**
 * What is known of the deposited bytes.
 *
 * @param fileName the name inside the AIP: the document's code and the extension, see design of the AIP
 * @param originalName the name as delivered (premis:originalName), with all its marks
 * @param size in bytes
 * @param mediaType such as {@code application/pdf}
 * @param puid the PRONOM identifier, such as {@code fmt/477} for PDF/A-2b
 * @param pageCount 0 when the format has no pages
 */
public record ContentFacts(
        String fileName,
        String originalName,
        long size,
        String mediaType,
        String puid,
        int pageCount,
        Checksum sha256,
        Checksum sha512) {
    public ContentFacts {
        if (!fileName.matches("[A-Za-z0-9._-]{1,160}")) {
            throw new IllegalArgumentException("not a safe file name: " + fileName);
        }
        if (size < 0 || pageCount < 0) {
            throw new IllegalArgumentException("negative size or page count");
        }
    }
}
