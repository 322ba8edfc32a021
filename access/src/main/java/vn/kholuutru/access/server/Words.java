package vn.kholuutru.access.server;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the command line says to people, in the language of their terminal. */
final class Words {
    static final String BUNDLE = "messages.command";

    private Words() {}

    static String say(String key, Object... arguments) {
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE).getString(key)).format(arguments);
    }
}
