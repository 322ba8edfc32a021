package vn.kholuutru.core.command;

import java.util.concurrent.Callable;

/**
 * One subcommand of {@code kho}: a picocli command found through {@link java.util.ServiceLoader}, so that a module adds a
 * command by adding a file. Returns an {@link ExitCode}. Progress goes to standard error; with {@code --json} the last line of standard output is one JSON
 * object.
 */
public interface KhoCommand extends Callable<Integer> {}
