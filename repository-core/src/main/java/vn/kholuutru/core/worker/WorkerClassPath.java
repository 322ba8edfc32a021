package vn.kholuutru.core.worker;

import java.io.File;
import java.nio.file.Path;

/**
 * Where a worker finds the classes this process runs with. A plain start says it in {@code java.class.path} (a jar that
 * only lists others is understood by any JVM); a packaged server has only its starter there, which loads everything else
 * from its own {@code lib} folders.
 */
final class WorkerClassPath {
    private static final String PACKAGED_STARTER = "quarkus-run.jar";

    private WorkerClassPath() {}

    static String ofThisProcess() {
        return of(System.getProperty("java.class.path"));
    }

    static String of(String classPath) {
        Path first = Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath();
        if (!first.endsWith(PACKAGED_STARTER)) {
            return absolute(classPath);
        }
        Path libraries = first.resolveSibling("lib");
        return libraries.resolve("main") + File.separator + "*" + File.pathSeparator + libraries.resolve("boot")
                + File.separator + "*";
    }

    private static String absolute(String classPath) {
        StringBuilder absolute = new StringBuilder();
        for (String entry : classPath.split(File.pathSeparator)) {
            absolute.append(absolute.isEmpty() ? "" : File.pathSeparator).append(new File(entry).getAbsolutePath());
        }
        return absolute.toString();
    }
}
