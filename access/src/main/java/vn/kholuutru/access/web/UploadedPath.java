package vn.kholuutru.access.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The path of a file within a delivery, from what a browser says of an uploaded one. */
final class UploadedPath {
    private UploadedPath() {}

    /** Without the folder that was chosen; empty for what is no part of a delivery, such as hidden files. */
    static String of(@Nullable String fileName) {
        String path = fileName == null ? "" : fileName.replace('\\', '/');
        String[] parts = path.split("/");
        boolean hidden = Arrays.stream(parts).anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
        return hidden || path.isBlank()
                ? ""
                : Arrays.stream(parts).skip(parts.length > 1 ? 1 : 0).collect(Collectors.joining("/"));
    }
}
