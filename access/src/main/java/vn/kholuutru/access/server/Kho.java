package vn.kholuutru.access.server;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.problems.ProblemWords;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.command.KhoCommand;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * The kho command line. Finds its subcommands by {@link ServiceLoader} and starts nothing by itself: only {@code serve}
 * and {@code demo} bring up engines and Quarkus.
 */
@QuarkusMain
@Command(
        name = "kho",
        resourceBundle = Words.BUNDLE,
        mixinStandardHelpOptions = true,
        versionProvider = KhoVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Kho implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        speakALanguageWeHave();
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line, for main and for a command that runs another one. */
    static CommandLine commandLine() {
        CommandLine kho = new CommandLine(new Kho());
        ServiceLoader.load(KhoCommand.class, Kho.class.getClassLoader()).forEach(kho::addSubcommand);
        kho.setParameterExceptionHandler(Kho::explainWrongUse);
        kho.setExecutionExceptionHandler(Kho::explainFailure);
        return kho;
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Words.say("command-missing"));
    }

    /** Messages exist in Vietnamese and English; everybody else reads English. */
    private static void speakALanguageWeHave() {
        if (!Locale.getDefault().getLanguage().equals("vi")) {
            Locale.setDefault(Locale.ENGLISH);
        }
    }

    private static int explainWrongUse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(wrong.getMessage()));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
            command.usage(err);
        }
        return ExitCode.WRONG_USE;
    }

    private static String inWords(Problem refusal) {
        Language language = Language.of(Locale.getDefault().getLanguage());
        return new ProblemWords()
                .document(400, refusal.code(), refusal.arguments(), language)
                .detail();
    }

    private static int explainFailure(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        return switch (failure) {
            case CannotServe cannot -> {
                err.println(cannot.inWords());
                yield ExitCode.WRONG_USE;
            }
            case ProblemException refused -> {
                err.println(inWords(refused.problem()));
                yield ExitCode.WRONG_USE;
            }
            default -> {
                err.println(Words.say("internal-failure"));
                failure.printStackTrace(err);
                yield ExitCode.INTERNAL_FAILURE;
            }
        };
    }
}
