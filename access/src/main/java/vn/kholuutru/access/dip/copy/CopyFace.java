package vn.kholuutru.access.dip.copy;

/**
 * What every copy carries.
 *
 * @param institution in the bottom margin of every page
 * @param words at the top right of the first page
 */
public record CopyFace(String institution, String words) {}
