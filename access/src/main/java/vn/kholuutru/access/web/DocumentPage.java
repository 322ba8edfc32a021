package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.catalogue.BrowseDossier;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.access.catalogue.FindDocument;
import vn.kholuutru.access.catalogue.VerifyDocument;
import vn.kholuutru.access.dissemination.Representations;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.viewing.ShowPage;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;

/** One document: its pages to look at, its description to read. Every page and tab has its own address. */
@Path("/tai-lieu")
@Produces(MediaType.TEXT_HTML)
public class DocumentPage {
    private static final List<String> TABS = List.of("mo-ta", "van-ban", "ho-so", "bao-quan", "chung-thuc");
    private static final int STRIP = 12;
    private static final int SIBLINGS = 100;

    private final Pages pages;
    private final Asked asked;
    private final FindDocument documents;
    private final DescribeInWords words;
    private final BrowseDossier dossiers;
    private final VerifyDocument verify;
    private final ShowPage show;
    private final ReadingRights rights;

    @Inject
    public DocumentPage(
            Pages pages,
            Asked asked,
            FindDocument documents,
            DescribeInWords words,
            BrowseDossier dossiers,
            VerifyDocument verify,
            ShowPage show,
            ReadingRights rights) {
        this.pages = pages;
        this.asked = asked;
        this.documents = documents;
        this.words = words;
        this.dossiers = dossiers;
        this.verify = verify;
        this.show = show;
        this.rights = rights;
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public String show(
            @PathParam("id") String id,
            @QueryParam("trang") @DefaultValue("1") int number,
            @QueryParam("muc") @DefaultValue("mo-ta") String tab,
            @QueryParam("q") @DefaultValue("") String query) {
        StoredAip aip = documents.find(id, asked.visitor());
        Visitor visitor = asked.visitor();
        ContentKind kind =
                FileFormat.of(aip.facts().mediaType()).map(FileFormat::kind).orElse(ContentKind.PAGES);
        int count = kind == ContentKind.PICTURE ? 1 : aip.facts().pageCount();
        int textPages = show.textPages(aip);
        int page = Math.clamp(number, 1, Math.max(1, kind == ContentKind.OFFICE ? textPages : count));
        String chosen = TABS.contains(tab) ? tab : TABS.getFirst();
        boolean readable = switch (kind) {
            case PAGES -> count > 0 && rights.mayReadPages(aip.accessLevel(), visitor);
            case PICTURE, OFFICE -> rights.mayReadPages(aip.accessLevel(), visitor);
            case SOUND, FILM -> rights.mayDownload(aip.accessLevel(), visitor);
        };
        boolean worded = kind == ContentKind.PAGES || kind == ContentKind.OFFICE;
        boolean asksVersions = kind == ContentKind.OFFICE || chosen.equals("van-ban") || chosen.equals("bao-quan");
        List<StoredVersion> versions = asksVersions ? documents.versions(aip) : List.of();
        DocumentAddress here = new DocumentAddress(aip.address().aip().toString(), page, chosen, query);

        Map<String, Object> data = new LinkedHashMap<>();
        data.put("query", query);
        data.put("aip", aip);
        data.put("title", words.title(aip.description()).orElse(aip.code().value()));
        data.put("page", page);
        data.put("count", count);
        data.put("kind", kind.name());
        data.put("readable", readable);
        data.put("downloadable", rights.mayDownload(aip.accessLevel(), visitor));
        data.put("signedIn", visitor.signedIn());
        data.put("here", here);
        data.put("strip", strip(here, count));
        data.put(
                "tabs",
                TABS.stream()
                        .map(name -> new Tab(name, here.tab(name), name.equals(chosen)))
                        .toList());
        data.put("tab", chosen);
        data.put("fields", words.fields(aip.description()));
        data.put("permanent", asked.absolute("/tai-lieu/" + aip.address().aip()));
        data.put("text", readable && worded && chosen.equals("van-ban") ? show.text(aip, page, visitor) : "");
        BrowseDossier.Opened dossier = dossiers.open(aip.address().dossier().value(), 0, SIBLINGS, asked.visitor());
        data.put("dossier", dossier);
        data.put("history", aip.events().stream().map(HistoryLine::of).toList());
        data.put("versions", chosen.equals("bao-quan") ? VersionLine.of(versions, aip) : List.<VersionLine>of());
        boolean view = kind == ContentKind.OFFICE && Representations.ofNewestContent(versions, Kind.VIEW, aip);
        data.put("view", readable && view);
        data.put("textPages", kind == ContentKind.OFFICE ? textPages : 1);
        data.put("recognised", Representations.ofNewestContent(versions, Kind.TEXT_LAYER, aip));
        data.put("siblings", chosen.equals("ho-so") ? dossier.documents().items() : List.<DocumentEntry>of());
        if (chosen.equals("chung-thuc")) {
            VerifyDocument.Verification verification = verify.verify(aip);
            data.put("verification", verification);
            data.put("signature", SignatureView.of(verification.signature()));
        }
        return pages.render("document", asked, data);
    }

    private static List<StripPage> strip(DocumentAddress here, int count) {
        int first = Math.max(1, Math.min(here.page() - STRIP / 2, count - STRIP + 1));
        return IntStream.rangeClosed(first, Math.min(count, first + STRIP - 1))
                .mapToObj(number -> new StripPage(number, here.page(number), number == here.page()))
                .toList();
    }

    public record Tab(String name, String address, boolean current) {
        /** Key of its words. */
        public String words() {
            return "tab." + name;
        }
    }

    public record StripPage(int number, String address, boolean current) {}

    /** Something that happened to the document, told as a sentence. */
    public record HistoryLine(String words, Instant time, boolean success, String detail) {
        static HistoryLine of(PreservationEvent event) {
            return new HistoryLine("event." + event.type().name(), event.time(), event.success(), event.detail());
        }
    }

    /**
     * A version, told in plain words.
     *
     * @param words key of what it changed
     * @param earlier true when a later one followed
     * @param representation the word of the representation it brought; empty when it brought none or a later one replaced it
     */
    public record VersionLine(int number, Instant time, String words, boolean earlier, String representation) {
        /** The latest first. */
        static List<VersionLine> of(List<StoredVersion> versions, StoredAip aip) {
            return versions.stream()
                    .map(version -> new VersionLine(
                            version.number(),
                            version.time(),
                            "version." + change(version, aip),
                            version.number() < versions.size(),
                            Representations.broughtBy(version, versions, aip)
                                    .map(Kind::word)
                                    .orElse("")))
                    .toList()
                    .reversed();
        }

        private static String change(StoredVersion version, StoredAip aip) {
            if (version.number() == 1) {
                return "first";
            }
            boolean file = version.wrote("content/" + aip.facts().fileName());
            boolean description = version.wrote("description.nt");
            if (file) {
                return "file";
            }
            return description ? "description" : "representation";
        }
    }

    /** @param signer empty when the signature is broken */
    public record SignatureView(boolean intact, boolean trusted, String signer, String reason) {
        private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)\\s*CN=([^,]+)");

        static SignatureView of(SignatureState state) {
            return switch (state) {
                case SignatureState.Intact intact ->
                    new SignatureView(true, intact.trusted(), commonName(intact.signer()), "");
                case SignatureState.Broken broken -> new SignatureView(false, false, "", broken.reason());
            };
        }

        /** The name people know the signer by; the whole distinguished name where it has none. */
        private static String commonName(String distinguishedName) {
            Matcher name = COMMON_NAME.matcher(distinguishedName);
            return name.find() ? name.group(1).strip() : distinguishedName;
        }
    }
}
