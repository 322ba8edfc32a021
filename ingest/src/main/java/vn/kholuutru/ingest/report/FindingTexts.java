package vn.kholuutru.ingest.report;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;

/**
 * The words for a finding: what it is and what to do about it, in Vietnamese and English. They stand in the message
 * files under the fault's word, {@code FAULT} and {@code FAULT.action}, and take the finding's arguments.
 */
public final class FindingTexts {
    public static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> FILES = List.of("messages.record-findings", "messages.file-findings");
    private static final Control EXACT_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final List<ResourceBundle> bundles;

    private FindingTexts(List<ResourceBundle> bundles) {
        this.bundles = bundles;
    }

    /** English for an English locale, Vietnamese for every other. */
    public static FindingTexts in(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
        return new FindingTexts(FILES.stream()
                .map(file ->
                        ResourceBundle.getBundle(file, language, FindingTexts.class.getClassLoader(), EXACT_LANGUAGE))
                .toList());
    }

    /** What was found, one sentence. */
    public String what(Finding finding) {
        return text(finding.fault(), finding.arguments());
    }

    /** What to do about it, one sentence. */
    public String action(Finding finding) {
        return text(finding.fault() + ".action", finding.arguments());
    }

    /** Both. */
    public String whole(Finding finding) {
        return what(finding) + " " + action(finding);
    }

    /** True when both sentences exist for the fault. */
    public boolean knows(String fault) {
        return has(fault) && has(fault + ".action");
    }

    /** What is said of a fault in both languages, with … for what differs from case to case. */
    public static LocalizedText sentence(String fault) {
        Finding example = new Finding("-", fault, Severity.INFO, Place.NOWHERE, Collections.nCopies(9, "…"));
        return new LocalizedText(
                in(VIETNAMESE).what(example), in(Locale.ENGLISH).what(example));
    }

    /** Every fault there are words for. */
    public SortedSet<String> faults() {
        return bundles.stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .map(key -> key.replace(".action", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    private String text(String key, List<String> arguments) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> filled(bundle.getString(key), arguments))
                .orElse(key);
    }

    private static String filled(String pattern, List<String> arguments) {
        Object[] values = arguments.toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }
}
