package vn.kholuutru.access.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.access.catalogue.VersionHistory;
import vn.kholuutru.access.dissemination.Representations;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;

/** The tab Bảo quản: versions and what happened, in the reader's words, the newest first. */
@Singleton
public class HistoryPanel {
    private final FactWords facts;

    public HistoryPanel(FactWords facts) {
        this.facts = facts;
    }

    List<VersionLine> of(StoredAip aip, List<StoredVersion> versions, boolean downloadable, Speech speech) {
        return VersionHistory.of(aip, versions).stream()
                .map(step -> line(step, aip, versions, downloadable, speech))
                .toList();
    }

    private VersionLine line(
            VersionHistory.Step step,
            StoredAip aip,
            List<StoredVersion> versions,
            boolean downloadable,
            Speech speech) {
        int number = step.version().number();
        String self = "/api/v1/documents/" + aip.address().aip();
        Optional<String> former =
                step.latest() || !downloadable ? Optional.empty() : Optional.of(self + "/content?version=" + number);
        Optional<String> description = step.latest()
                ? Optional.empty()
                : Optional.of("/tai-lieu/" + aip.address().aip() + "?muc=mo-ta&phien-ban=" + number);
        return new VersionLine(
                number,
                step.version().time(),
                "version." + step.reason(),
                former,
                description,
                downloadable
                        ? Representations.broughtBy(step.version(), versions, aip)
                                .map(Kind::word)
                                .map(word -> self + "/representations/" + word)
                        : Optional.empty(),
                step.events().stream().map(event -> line(event, aip, speech)).toList());
    }

    private EventLine line(PreservationEvent event, StoredAip aip, Speech speech) {
        return new EventLine(
                "event." + event.type(),
                event.time(),
                event.success(),
                agent(event.agent(), speech),
                event.facts().stream().map(fact -> facts.say(fact, aip, speech)).toList(),
                event.facts().isEmpty() ? event.detail() : "");
    }

    private static String agent(Agent agent, Speech speech) {
        String name = agent.kind() == Agent.Kind.ORGANIZATION ? SignerName.of(agent.name()) : agent.name();
        return speech.say("agent." + agent.kind(), name);
    }

    /**
     * @param words key of why it came to be
     * @param former address of its file, where a later version followed and the visitor may have it
     * @param description address of what its description said, where a later version followed
     * @param representation address of the form it brought
     */
    public record VersionLine(
            int number,
            Instant time,
            String words,
            Optional<String> former,
            Optional<String> description,
            Optional<String> representation,
            List<EventLine> events) {}

    /**
     * @param words key of what happened
     * @param told sentences in the reader's language
     * @param detail what an earlier release wrote in English, where nothing can be told
     */
    public record EventLine(
            String words, Instant time, boolean success, String agent, List<String> told, String detail) {}
}
