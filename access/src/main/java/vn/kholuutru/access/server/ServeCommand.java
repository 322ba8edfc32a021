package vn.kholuutru.access.server;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kholuutru.core.command.KhoCommand;

/** Runs the archive until it is told to stop. */
@Command(name = "serve", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
public final class ServeCommand implements KhoCommand {
    @Option(names = "--data", required = true, paramLabel = "DIR", descriptionKey = "data")
    private Path data;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "port")
    private int port;

    @Override
    public Integer call() {
        try (DataFolder folder = DataFolder.hold(data)) {
            return new ArchiveServer(folder, ListeningPort.wanted(port)).run(address -> {});
        }
    }
}
