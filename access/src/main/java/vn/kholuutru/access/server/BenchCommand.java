package vn.kholuutru.access.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import vn.kholuutru.core.command.KhoCommand;

/** Measures how fast the archive is on this machine; every kind of work is a command of its own. */
@Command(
        name = "bench",
        resourceBundle = Words.BUNDLE,
        mixinStandardHelpOptions = true,
        subcommands = {BenchSearchCommand.class, BenchImagesCommand.class, BenchReadingCommand.class})
public final class BenchCommand implements KhoCommand {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), Words.say("command-missing"));
    }
}
