package vn.kholuutru.preservation.cli;

import java.util.ResourceBundle;

/** What a command says, in the language of the terminal; each command has a message file of its own. */
record CommandWords(ResourceBundle words) {
    static CommandWords of(String bundle) {
        return new CommandWords(ResourceBundle.getBundle(bundle));
    }

    String say(String key, Object... arguments) {
        return String.format(words.getString(key), arguments);
    }
}
