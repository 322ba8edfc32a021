package vn.kholuutru.access.server;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.PrintStream;
import java.util.Optional;
import vn.kholuutru.access.security.GivenPassword;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

/** An archive nobody can sign in to is of no use: the first start makes an administrator. */
final class FirstAdministrator {
    static final String NAME = "admin";

    private final UserRegister users;
    private final PrintStream terminal;

    FirstAdministrator(UserRegister users, PrintStream terminal) {
        this.users = users;
        this.terminal = terminal;
    }

    /** Makes the account when there is none; a generated password is shown this once and kept as a hash only. */
    void keep(Optional<String> password) {
        if (users.find(NAME).isPresent()) {
            return;
        }
        Optional<String> given = password.filter(text -> !text.isBlank());
        String chosen = given.orElseGet(GivenPassword::choose);
        users.keep(NAME, BcryptUtil.bcryptHash(chosen), Role.ADMINISTRATOR);
        if (given.isEmpty()) {
            terminal.println(Words.say("first-administrator", NAME, chosen));
        }
    }
}
