package vn.kholuutru.access.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, written into it by Maven. */
final class KhoVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream stream =
                Objects.requireNonNull(KhoVersion.class.getResourceAsStream("/kho-version.properties"))) {
            build.load(stream);
        }
        return new String[] {
            "kho " + build.getProperty("version"),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
