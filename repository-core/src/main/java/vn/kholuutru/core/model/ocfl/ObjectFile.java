package vn.kholuutru.core.model.ocfl;

/**
 * One file of an object.
 *
 * @param path relative to the object's folder, such as {@code v1/content/premis/fcr-container.nt}
 */
public record ObjectFile(String path, long bytes) {
    public ObjectFile {
        if (path.isEmpty() || path.startsWith("/") || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException("not a path inside an object: " + path);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes: " + bytes);
        }
    }
}
