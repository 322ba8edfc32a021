package vn.kholuutru.access.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.event.EventFact;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.port.FindingWords;
import vn.kholuutru.core.port.ProfileCatalogue;

/** Says a fact of an event as a sentence, {@code fact.<KIND>} of the message files. */
@Singleton
public class FactWords {
    private static final String FAMILY = "fact";

    private final DescribeInWords descriptions;
    private final ProfileCatalogue profiles;
    private final FindingWords findings;

    public FactWords(DescribeInWords descriptions, ProfileCatalogue profiles, FindingWords findings) {
        this.descriptions = descriptions;
        this.profiles = profiles;
        this.findings = findings;
    }

    /** A fact whose arguments do not fit, which only another release can have written, is said as far as it goes. */
    String say(EventFact fact, StoredAip aip, Speech speech) {
        List<String> told = fact.arguments();
        return switch (fact.kind()) {
            case FOUND -> found(told, speech);
            case FIELDS_CHANGED -> with(fact, labels(told, aip, speech), speech);
            case PROFILE_CHANGED ->
                with(fact, told.stream().map(id -> title(id, speech)).toList(), speech);
            case NOT_PDFA, DIGESTS_TAKEN -> with(fact, List.of(String.join(", ", told)), speech);
            case SIGNATURE_INSIDE -> with(fact, signature(told, speech), speech);
            case BYTES_DAMAGED, BYTES_RESTORED -> speech.sayKept(FAMILY + "." + fact.kind(), told);
            default -> with(fact, told, speech);
        };
    }

    private static String with(EventFact fact, List<String> arguments, Speech speech) {
        return speech.sayAll(FAMILY + "." + fact.kind(), arguments);
    }

    private String found(List<String> told, Speech speech) {
        if (told.size() < 2) {
            return String.join(" ", told);
        }
        List<String> arguments = told.subList(2, told.size());
        return speech.text(
                findings.what(new Finding(told.get(1), told.getFirst(), Severity.WARNING, Place.NOWHERE, arguments)));
    }

    private List<String> labels(List<String> codes, StoredAip aip, Speech speech) {
        return List.of(codes.stream()
                .map(code -> speech.text(descriptions.label(aip.description(), new FieldCode(code))))
                .collect(Collectors.joining(", ")));
    }

    private String title(String profile, Speech speech) {
        return profiles.find(new ProfileId(profile))
                .map(known -> speech.text(known.title()))
                .orElse(profile);
    }

    private static List<String> signature(List<String> told, Speech speech) {
        List<String> said = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            String word = told.get(at);
            String key = FAMILY + ".SIGNATURE_INSIDE." + (word.isEmpty() ? "NOBODY" : word);
            said.add((at > 0 || word.isEmpty()) && speech.has(key) ? speech.say(key) : word);
        }
        return said;
    }
}
