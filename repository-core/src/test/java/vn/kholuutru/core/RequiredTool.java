package vn.kholuutru.core;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that a suite needs and that does not come with the build. Without it the suite is skipped by name; where
 * {@code CI=true} promises that it is there, its absence fails.
 */
public final class RequiredTool {
    private RequiredTool() {}

    /** @param debianPackage what to install when it is missing */
    public static Path at(String path, String debianPackage) {
        Path tool = Path.of(path);
        if (!Files.exists(tool)) {
            String message = "no " + path + ": apt-get install " + debianPackage;
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(message);
            }
            Assumptions.abort("skipped, " + message);
        }
        return tool;
    }
}
