package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every address that is answered when it is asked for with GET: those of the interface's description, and the pages. */
final class AnsweredAddresses {
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");

    private AnsweredAddresses() {}

    /** With their places for ids and the like, such as {@code /api/v1/dips/{id}}. */
    static SortedSet<String> patterns() {
        SortedSet<String> patterns = new TreeSet<>();
        Map<String, Map<String, Object>> described =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        described.forEach((path, methods) -> {
            if (methods.containsKey("get")) {
                patterns.add(path);
            }
        });
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("vn/kholuutru/access"))) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> add(named(CLASSES.relativize(file).toString()), patterns));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return patterns;
    }

    private static void add(Class<?> type, SortedSet<String> patterns) {
        Path base = type.getAnnotation(Path.class);
        if (base == null) {
            return;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(GET.class)) {
                Path more = method.getAnnotation(Path.class);
                String path = ("/" + base.value() + "/" + (more == null ? "" : more.value()))
                        .replaceAll("/+", "/")
                        .replaceAll("(?<=.)/$", "")
                        .replaceAll("\\{(\\w+):[^}]*}+", "{$1}");
                patterns.add(path);
            }
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(
                    file.replace('/', '.').replaceAll("\\.class$", ""),
                    false,
                    Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
