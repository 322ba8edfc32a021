package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.catalogue.BrowseDossier;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.catalogue.PlaceInDossier;
import vn.kholuutru.access.citation.CiteDocument;
import vn.kholuutru.access.dissemination.Representations;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.viewing.ShowPage;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.model.rights.Role;

/** One document: its pages to look at, its description to read. Every page and tab has its own address. */
@Path("/tai-lieu")
@Produces(MediaType.TEXT_HTML)
public class DocumentPage {
    private static final List<String> TABS = List.of("mo-ta", "van-ban", "ho-so", "bao-quan", "chung-thuc");
    private static final String CHECK_NOW = "ngay";
    private static final int SIBLINGS = 100;

    private final Pages pages;
    private final Asked asked;
    private final FindDocument documents;
    private final DescribeInWords words;
    private final BrowseDossier dossiers;
    private final HistoryPanel history;
    private final ProofPanel proof;
    private final ShowPage show;
    private final ReadingRights rights;
    private final AskToRead ask;
    private final CiteDocument citing;
    private final PlaceInDossier places;

    @Inject
    public DocumentPage(
            Pages pages,
            Asked asked,
            FindDocument documents,
            DescribeInWords words,
            BrowseDossier dossiers,
            HistoryPanel history,
            ProofPanel proof,
            ShowPage show,
            ReadingRights rights,
            AskToRead ask,
            CiteDocument citing,
            PlaceInDossier places) {
        this.pages = pages;
        this.asked = asked;
        this.documents = documents;
        this.words = words;
        this.dossiers = dossiers;
        this.history = history;
        this.proof = proof;
        this.show = show;
        this.rights = rights;
        this.ask = ask;
        this.citing = citing;
        this.places = places;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("id") String id,
            @QueryParam("trang") @DefaultValue("1") int number,
            @QueryParam("muc") @DefaultValue("mo-ta") String tab,
            @QueryParam("phien-ban") @Nullable Integer version,
            @QueryParam("kiem-tra") @DefaultValue("") String check,
            @QueryParam("q") @DefaultValue("") String query) {
        Visitor visitor = asked.visitor();
        StoredAip aip = documents.find(id, visitor);
        ask.description(aip, visitor);
        PagesInView view = PagesInView.of(aip, show.textPages(aip), number, visitor, rights);
        String chosen = TABS.contains(tab) ? tab : TABS.getFirst();
        DocumentAddress here = new DocumentAddress(aip.address().aip().toString(), view.page(), chosen, query);

        Map<String, Object> data = new LinkedHashMap<>();
        data.put("query", query);
        data.put("aip", aip);
        data.put("title", words.title(aip.description()).orElse(aip.code().value()));
        data.put("downloadable", rights.mayDownload(aip, visitor));
        data.put("signedIn", visitor.signedIn());
        data.put("mayAsk", visitor.has(Role.READER));
        data.put("here", here);
        data.put(
                "tabs",
                TABS.stream()
                        .map(name -> new Tab(name, here.tab(name), name.equals(chosen)))
                        .toList());
        data.put("tab", chosen);
        BrowseDossier.Opened dossier = dossiers.open(aip.address().dossier().value(), 0, SIBLINGS, visitor);
        data.put("dossier", dossier);
        data.put("findingAid", dossier.findingAid().map(FindingAidNumber::value).orElse(""));
        data.put(
                "citation",
                CitationView.of(citing.of(aip, dossier.fondsTitle(), asked::absolute), view.page(), here.id()));
        data.put("place", places.of(aip.address().aip(), visitor));
        boolean asksVersions = view.ofOffice() || chosen.equals("van-ban") || chosen.equals("bao-quan");
        List<StoredVersion> versions = asksVersions ? documents.versions(aip) : List.of();
        data.putAll(viewer(view, here, aip, versions));
        data.putAll(
                switch (chosen) {
                    case "van-ban" -> text(view, aip, versions, visitor);
                    case "ho-so" -> Map.of("siblings", dossier.documents().items());
                    case "bao-quan" -> history(aip, versions, visitor);
                    case "chung-thuc" ->
                        Map.of(
                                "proof",
                                proof.of(aip, check.equals(CHECK_NOW) && rights.mayDownload(aip, visitor), visitor));
                    default -> description(aip, version, visitor);
                });
        Response.ResponseBuilder page = Response.ok(pages.render("document", asked, data));
        return view.grant().isPresent()
                ? page.header("Cache-Control", "no-store").build()
                : page.build();
    }

    private static Map<String, Object> viewer(
            PagesInView view, DocumentAddress here, StoredAip aip, List<StoredVersion> versions) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("refusal", view.refusal());
        shown.put("grant", view.grant());
        shown.putAll(Map.of(
                "page", view.page(),
                "count", view.count(),
                "kind", view.kind().name(),
                "readable", view.readable(),
                "strip", view.strip(here),
                "textPages", view.ofOffice() ? view.textPages() : 1,
                "view",
                        view.readable()
                                && view.ofOffice()
                                && Representations.ofNewestContent(versions, Kind.VIEW, aip)));
        return shown;
    }

    private Map<String, Object> description(StoredAip aip, @Nullable Integer version, Visitor visitor) {
        if (version == null) {
            return Map.of("fields", words.fields(aip.description()), "former", Optional.empty());
        }
        StoredAip then = documents.version(aip, version, visitor);
        List<StoredVersion> versions = documents.versions(aip);
        Optional<StoredVersion> former = versions.stream()
                .filter(stored -> stored.number() == version && version < versions.size())
                .findFirst();
        return Map.of("fields", words.fields(then.description()), "former", former);
    }

    private Map<String, Object> text(PagesInView view, StoredAip aip, List<StoredVersion> versions, Visitor visitor) {
        return Map.of(
                "text",
                view.worded() ? show.text(aip, view.page(), visitor).text() : "",
                "recognised",
                Representations.ofNewestContent(versions, Kind.TEXT_LAYER, aip));
    }

    private Map<String, Object> history(StoredAip aip, List<StoredVersion> versions, Visitor visitor) {
        return Map.of(
                "history", history.of(aip, versions, rights.mayDownload(aip, visitor), pages.speech(asked.language())));
    }

    public record Tab(String name, String address, boolean current) {
        /** Key of its words. */
        public String words() {
            return "tab." + name;
        }
    }
}
