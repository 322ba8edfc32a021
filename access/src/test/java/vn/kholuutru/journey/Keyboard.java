package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A person who has a keyboard and nothing else. What is done here is done by keys; there is no way to click or to fill in. */
record Keyboard(Window window) {
    private static final int MOST_CHOICES = 40;

    /** Signs in on the form of its own and comes back to this address. */
    void signIn(String account, String password, String back) {
        window.open("/dang-nhap?ve=" + back);
        type("#account", account);
        type("#password", password);
        press("Enter");
    }

    /** Steps to a field and replaces what stands in it. */
    void type(String field, String words) {
        window.tabTo(field);
        page().keyboard().press("Control+A");
        page().keyboard().type(words);
    }

    /** Steps to a field of a date and types it in the order of the browser, which speaks English in tests: month, day, year. */
    void type(String field, LocalDate day) {
        window.tabTo(field);
        page().keyboard().type(day.format(DateTimeFormatter.ofPattern("MMdduuuu")));
        assertThat(value(field)).as("what was typed into %s", field).isEqualTo(day.toString());
    }

    /** Steps to a list and goes down to this value. */
    void choose(String list, String value) {
        window.tabTo(list);
        for (int step = 0; step < MOST_CHOICES && !value(list).equals(value); step++) {
            page().keyboard().press("ArrowDown");
        }
        assertThat(value(list)).as("chosen in %s", list).isEqualTo(value);
    }

    /** Steps to a box and ticks it, or takes its tick away. */
    void tick(String box) {
        window.tabTo(box);
        page().keyboard().press("Space");
    }

    /** Steps to a group of buttons of which one is chosen, and from there to this one. */
    void pick(String group, String button) {
        window.tabTo(group);
        for (int step = 0; step < MOST_CHOICES && !has(button + ":checked"); step++) {
            page().keyboard().press("ArrowDown");
        }
        assertThat(has(button + ":checked")).as("chosen: %s", button).isTrue();
    }

    /** Steps to a link or button and waits for the page it leads to. */
    void follow(String selector) {
        window.tabTo(selector);
        press("Enter");
    }

    /** Presses a key that leads to another page, and waits for it. */
    void press(String key) {
        AtomicBoolean come = new AtomicBoolean();
        Consumer<Page> noted = arrived -> come.set(true);
        page().onDOMContentLoaded(noted);
        page().keyboard().press(key);
        page().waitForCondition(come::get);
        page().offDOMContentLoaded(noted);
    }

    /**
     * Steps to a field for files, opens the list of files and names one. The browser is told beforehand that the list is waited for: what
     * opens before it has understood that is shown to nobody.
     */
    void name(String field, Path file) {
        List<FileChooser> opened = new ArrayList<>();
        Consumer<FileChooser> noted = opened::add;
        page().onFileChooser(noted);
        window.tabTo(field);
        page().keyboard().press("Enter");
        page().waitForCondition(() -> !opened.isEmpty());
        opened.getFirst().setFiles(file);
        page().offFileChooser(noted);
    }

    /** Steps to a link or button that hands out a file, and takes it. */
    Path take(String selector) {
        window.tabTo(selector);
        Download taken = page().waitForDownload(() -> page().keyboard().press("Enter"));
        return taken.path();
    }

    private boolean has(String selector) {
        return page().locator(selector).count() > 0;
    }

    private String value(String field) {
        return page().locator(field).inputValue();
    }

    private Page page() {
        return window.page();
    }
}
