package vn.kholuutru.core.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How one engine is run as a child process. Secrets travel in the environment, never on the command line. */
public interface EngineDefinition {
    /** Short, lower case, also the name of its log file. */
    String name();

    /**
     * Called before every start, first and later ones: folders, configuration files, leftovers of a crash. Ports and
     * passwords stay those of the first start, because others were told them.
     */
    void prepare();

    List<String> command();

    Map<String, String> environment();

    Path workingFolder();

    /** One cheap question to the engine; false, never an exception, while it does not answer. */
    boolean answers();
}
