package vn.kholuutru.access.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.kholuutru.access.bench.ImageLoad;
import vn.kholuutru.access.bench.Latencies;
import vn.kholuutru.core.command.ExitCode;

/** Pictures of pages from a running archive. */
@Command(name = "images", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class BenchImagesCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--server", required = true, paramLabel = "URL", descriptionKey = "server")
    private URI server;

    @Option(names = "--pages", paramLabel = "N", defaultValue = "200", descriptionKey = "pages")
    private int pages;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (pages < 1 || server.getHost() == null) {
            throw new ParameterException(spec.commandLine(), Words.say("bench-impossible"));
        }
        ImageLoad load = new ImageLoad(server);
        Map<String, Latencies.Summary> times = asked(load);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Words.say("bench-heading"));
        BenchTable.print(out, times);
        if (json) {
            out.println(String.format(Locale.ROOT, "{\"refused\":%d,%s}", load.refused(), BenchTable.json(times)));
        }
        out.flush();
        return load.refused() == 0 ? ExitCode.ALL_WELL : ExitCode.SOME_REJECTED;
    }

    private Map<String, Latencies.Summary> asked(ImageLoad load) throws InterruptedException {
        try {
            return load.run(pages);
        } catch (IOException unreachable) {
            throw new ParameterException(
                    spec.commandLine(),
                    Words.say("bench-unreachable", server, String.valueOf(unreachable.getMessage())));
        }
    }
}
