package vn.kholuutru.access.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.kholuutru.access.AccessConfiguration;
import vn.kholuutru.access.alarm.TendAlarms;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.rights.Role;

/** Renders a page inside the shell every page shares. */
@Singleton
public class Pages {
    private final Engine templates;
    private final MessageFiles messages = new MessageFiles("messages/pages");
    private final AccessConfiguration configuration;
    private final Assets assets;
    private final TendAlarms alarms;
    private final WaitingAtTheDesk desk;
    private final String version;

    public Pages(
            Engine templates,
            AccessConfiguration configuration,
            Assets assets,
            TendAlarms alarms,
            WaitingAtTheDesk desk,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "") String version) {
        this.templates = templates;
        this.configuration = configuration;
        this.assets = assets;
        this.alarms = alarms;
        this.desk = desk;
        this.version = version;
    }

    public Speech speech(Language language) {
        return new Speech(messages, language);
    }

    /** @param name of the template under {@code templates/pages} */
    public String render(String name, Asked asked, Map<String, ?> data) {
        Visitor visitor = asked.visitor();
        return render(
                name,
                asked.language(),
                new Shell(
                        configuration.institution(),
                        configuration.address(),
                        version,
                        assets.stylesheet(),
                        assets.script(),
                        asked.inOtherLanguage(),
                        asked.here(),
                        visitor.name().orElse(""),
                        visitor.has(Role.ARCHIVIST),
                        visitor.has(Role.ADMINISTRATOR),
                        () -> alarms.countOpen(visitor)),
                data);
    }

    /** A page outside any request's address, such as a refusal. */
    String renderPlain(String name, Language language, Map<String, ?> data) {
        Shell shell = new Shell(
                configuration.institution(),
                configuration.address(),
                version,
                assets.stylesheet(),
                assets.script(),
                "/?lang=" + language.other().tag(),
                "/",
                "",
                false,
                false,
                () -> 0);
        return render(name, language, shell, data);
    }

    private String render(String name, Language language, Shell shell, Map<String, ?> data) {
        TemplateInstance page = templates.getTemplate("pages/" + name + ".html").instance();
        page.data("t", speech(language)).data("shell", shell).data("desk", desk).data("query", "");
        data.forEach(page::data);
        return page.render();
    }

    /**
     * What head and foot of a page show.
     *
     * @param account empty for a visitor who has not signed in
     * @param alarms how many are open; asked only by pages that show it
     */
    public record Shell(
            String institution,
            String address,
            String version,
            String stylesheet,
            String script,
            String otherLanguage,
            String here,
            String account,
            boolean staff,
            boolean administrator,
            LongSupplier alarms) {
        public long openAlarms() {
            return alarms.getAsLong();
        }
    }
}
