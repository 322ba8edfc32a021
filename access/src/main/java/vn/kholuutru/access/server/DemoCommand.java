package vn.kholuutru.access.server;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

/** The archive with a sample delivery in it: the first thing a newcomer runs. */
@Command(name = "demo", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
public final class DemoCommand implements KhoCommand {
    private static final String READER = "docgia";
    private static final int DOCUMENTS = 40;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "port")
    private int port;

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("kho.home", "."));
        try (DataFolder folder = DataFolder.hold(home.resolve("data/demo"))) {
            ListeningPort free = ListeningPort.freeFrom(port);
            System.setProperty("kho.access.anonymous-reading", "true");
            System.setProperty("kho.dips.public-address", "http://127.0.0.1:" + free.number() + "/");
            return new ArchiveServer(folder, free)
                    .withAdministratorPassword(folder.secret("admin"))
                    .withAccounts(users -> keepReader(users, folder))
                    .run(address -> welcome(folder, address));
        }
    }

    private static void keepReader(UserRegister users, DataFolder folder) {
        if (users.find(READER).isEmpty()) {
            users.keep(READER, BcryptUtil.bcryptHash(folder.secret(READER)), Role.READER);
        }
    }

    private static void welcome(DataFolder folder, URI address) {
        Path delivered = folder.part("work").resolve("sample-delivered");
        if (!Files.exists(delivered)) {
            deliverSample(folder, address, delivered);
        }
        System.err.println();
        System.err.println(Words.say(
                "demo-ready",
                address,
                FirstAdministrator.NAME,
                folder.secret(FirstAdministrator.NAME),
                READER,
                folder.secret(READER)));
    }

    /** Delivering again what an interrupted first start delivered is no fault: the archive skips it. */
    private static void deliverSample(DataFolder folder, URI address, Path delivered) {
        Path sample = folder.part("work").resolve("sample");
        try {
            System.err.println(Words.say("demo-sample"));
            if (!Files.exists(sample)) {
                Path unfinished = folder.part("work")
                        .resolve("sample-" + ProcessHandle.current().pid());
                int written = Kho.commandLine()
                        .execute("sample", unfinished.toString(), "--documents", Integer.toString(DOCUMENTS));
                if (written != 0) {
                    System.err.println(Words.say("demo-ingest-failed", written));
                    return;
                }
                Files.move(unfinished, sample);
            }
            System.err.println(Words.say("demo-ingest"));
            int ingested = ingest(folder, sample, address);
            if (ingested != 0) {
                System.err.println(Words.say("demo-ingest-failed", ingested));
                return;
            }
            Files.createFile(delivered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process of its own, as a contractor would run it: the password travels in its environment. */
    private static int ingest(DataFolder folder, Path sample, URI address) throws IOException {
        Path jar = Path.of(System.getProperty("kho.home", "."), "access/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Duser.language=" + System.getProperty("user.language", "en"),
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-Dkho.home=" + System.getProperty("kho.home", "."),
                        "-Dkho.terminal=" + System.getProperty("kho.terminal", "false"),
                        "-jar",
                        jar.toString(),
                        "ingest",
                        sample.toString(),
                        "--server",
                        address.toString(),
                        "--user",
                        FirstAdministrator.NAME))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        new File(folder.part("logs").resolve("ingest.log").toString())));
        command.environment().put("KHO_PASSWORD", folder.secret(FirstAdministrator.NAME));
        Process process = command.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return ExitCode.INTERNAL_FAILURE;
        }
    }
}
