package vn.kholuutru.core.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the build put the engines' jars: property {@code kho.home}, set by the launcher and by the tests. */
public final class EngineHome {
    private EngineHome() {}

    /** The jars of the Fedora node, kept apart from this process's class path. */
    public static Path fedora() {
        return engineFolder("repository-core/fedora-node/target/engine");
    }

    /** The jars of the Solr node. */
    public static Path solr() {
        return engineFolder("solr-config/node/target/engine");
    }

    /** The first words of a command that starts a JVM like this one with the jars of a folder. */
    public static List<String> javaCommand(Path jars, String maxHeap, List<String> properties, String mainClass) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + maxHeap);
        command.addAll(properties);
        command.add("-cp");
        command.add(jars + File.separator + "*");
        command.add(mainClass);
        return command;
    }

    private static Path engineFolder(String relative) {
        String home = System.getProperty("kho.home");
        if (home == null) {
            throw new IllegalStateException("kho.home is not set; start the archive with ./kho");
        }
        Path folder = Path.of(home, relative).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("engine jars are missing: " + folder + "; build with ./kho");
        }
        return folder;
    }
}
