package vn.kholuutru.core.model.ocfl;

import java.util.regex.Pattern;

/**
 * The folder of an OCFL object, relative to its storage root: {@code 6d4/21e/df6/6d421edf6a…}. The same on the store and on
 * every copy.
 */
public record ObjectFolder(String path) implements Comparable<ObjectFolder> {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    public ObjectFolder {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!NAME.matcher(name).matches() || !path.equals(pathOf(name))) {
            throw new IllegalArgumentException("not the folder of an object: " + path);
        }
    }

    /** @param name the last part of the path: the digest of the object's id */
    public static ObjectFolder named(String name) {
        return new ObjectFolder(pathOf(name));
    }

    /** True when a folder of this name is that of an object. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public int compareTo(ObjectFolder other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }

    private static String pathOf(String name) {
        return name.length() < 9
                ? name
                : name.substring(0, 3) + "/" + name.substring(3, 6) + "/" + name.substring(6, 9) + "/" + name;
    }
}
