package vn.kholuutru.preservation.migration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes a PDF of an office file with LibreOffice, when it is installed: one process a file, with a profile of its own that
 * forbids macros and links, without a network where the system allows to take it away, and with limits on time, memory and
 * what it may write (docs/adr: a view of office files by LibreOffice).
 */
final class ConvertOffice {
    static final String PROGRAM = "soffice";

    private static final Duration WORK = Duration.ofMinutes(2);
    private static final long MEMORY_BYTES = 4L << 30;
    private static final long LARGEST_BYTES = 1L << 30;
    /** PDF/A-2b; pictures as they are, not packed again. */
    private static final String OPTIONS = "{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},"
            + "\"UseLosslessCompression\":{\"type\":\"boolean\",\"value\":\"true\"},"
            + "\"ExportFormFields\":{\"type\":\"boolean\",\"value\":\"false\"}}";

    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
            <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
            <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
            <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
            <prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
            </item>
            </oor:items>
            """;

    private final Path program;

    private ConvertOffice(Path program) {
        this.program = program;
    }

    /** Empty where LibreOffice is not installed. */
    static Optional<ConvertOffice> installed() {
        return onPath(PROGRAM).map(ConvertOffice::new);
    }

    /**
     * Answers the PDF, which lies below the folder; empty when LibreOffice could not open the file or was not done in
     * time.
     */
    Optional<Path> convert(Path original, Path folder) throws IOException {
        Path profile = folder.resolve("profile");
        Path settings = Files.createDirectories(profile.resolve("user")).resolve("registrymodifications.xcu");
        Files.writeString(settings, SETTINGS);
        Path out = Files.createDirectories(folder.resolve("converted"));
        ProcessBuilder builder = new ProcessBuilder(command(original, profile, out))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().clear();
        builder.environment().put("HOME", folder.toAbsolutePath().toString());
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            boolean done = process.waitFor(WORK.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
            Path made = out.resolve("original.pdf");
            return done && Files.isRegularFile(made) && Files.size(made) > 0 ? Optional.of(made) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private List<String> command(Path original, Path profile, Path out) throws IOException {
        List<String> command = new ArrayList<>(withoutNetwork());
        onPath("prlimit")
                .ifPresent(prlimit -> command.addAll(List.of(
                        prlimit.toString(),
                        "--cpu=" + WORK.toSeconds(),
                        "--as=" + MEMORY_BYTES,
                        "--fsize=" + LARGEST_BYTES,
                        "--")));
        command.addAll(List.of(
                program.toString(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--nologo",
                "-env:UserInstallation=" + profile.toAbsolutePath().toUri(),
                "--convert-to",
                "pdf:" + filter(original) + ":" + OPTIONS,
                "--outdir",
                out.toAbsolutePath().toString(),
                original.toAbsolutePath().toString()));
        return command;
    }

    /** The part of LibreOffice that opens the file has a writer of PDF of its own. */
    private static String filter(Path original) {
        String name = original.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xlsx", "xls", "ods", "csv" -> "calc_pdf_Export";
            case "pptx", "ppt", "odp" -> "impress_pdf_Export";
            case "html", "htm" -> "writer_web_pdf_Export";
            default -> "writer_pdf_Export";
        };
    }

    /** A network namespace with nothing in it, where this user may make one. */
    private static List<String> withoutNetwork() throws IOException {
        Optional<Path> unshare = onPath("unshare");
        if (unshare.isEmpty()) {
            return List.of();
        }
        List<String> command = List.of(unshare.get().toString(), "-rn");
        List<String> trial = new ArrayList<>(command);
        trial.add("true");
        Process process = new ProcessBuilder(trial)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? command : List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<Path> onPath(String name) {
        String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(folders.split(File.pathSeparator)), Stream.of("/usr/local/bin", "/usr/bin"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
