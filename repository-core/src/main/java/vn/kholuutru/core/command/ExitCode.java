package vn.kholuutru.core.command;

/** How every command of {@code kho} ends; scripts of contractors rely on these numbers. */
public final class ExitCode {
    public static final int ALL_WELL = 0;
    /** Wrong use, or an environment that does not allow it. */
    public static final int WRONG_USE = 1;

    public static final int INTERNAL_FAILURE = 2;
    public static final int SOME_REJECTED = 3;

    private ExitCode() {}
}
