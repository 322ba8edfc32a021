package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.fees.ReceiveFees;
import vn.kholuutru.access.fees.TendFees;
import vn.kholuutru.access.fees.TendFees.TypedFee;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.FeeCategory;

/** The table of fees, and what waits to be paid. */
@Path("/quan-tri/phi")
@Produces(MediaType.TEXT_HTML)
public class FeesPage {
    private static final String PAGE = "/quan-tri/phi";

    private final Pages pages;
    private final Asked asked;
    private final TendFees fees;
    private final ReceiveFees receipts;

    @Inject
    public FeesPage(Pages pages, Asked asked, TendFees fees, ReceiveFees receipts) {
        this.pages = pages;
        this.asked = asked;
        this.fees = fees;
        this.receipts = receipts;
    }

    /** @param changed how many fees the form before changed; -1 when this is no answer to a form */
    @GET
    @Operation(hidden = true)
    public String table(@QueryParam("da-doi") @DefaultValue("-1") int changed) {
        return pages.render(
                "fees",
                asked,
                Map.of(
                        "table",
                        fees.table(asked.visitor()).entrySet(),
                        "maySet",
                        TendFees.maySet(asked.visitor()),
                        "changed",
                        changed,
                        "section",
                        "fees"));
    }

    /** Fields are named {@code KIND.CATEGORY.van-ban} and {@code KIND.CATEGORY.trang}; what is not sent stays as it is. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response set(MultivaluedMap<String, String> form) {
        List<TypedFee> typed = new ArrayList<>();
        for (DipKind kind : DipKind.values()) {
            for (FeeCategory category : FeeCategory.values()) {
                String field = kind + "." + category + ".";
                String document = form.getFirst(field + "van-ban");
                String page = form.getFirst(field + "trang");
                if (document != null && page != null) {
                    typed.add(new TypedFee(kind, category, document, page));
                }
            }
        }
        int changed = fees.set(asked.visitor(), typed);
        return Response.seeOther(URI.create(PAGE + "?da-doi=" + changed)).build();
    }

    @GET
    @Path("cho-thu")
    @Operation(hidden = true)
    public String awaiting(@QueryParam("da-thu") @DefaultValue("-1") int received) {
        return pages.render(
                "fees-awaited",
                asked,
                Map.of("bills", receipts.awaiting(asked.visitor()), "received", received, "section", "fees"));
    }

    @POST
    @Path("cho-thu")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response receive(
            @FormParam("khoan") List<String> chosen, @FormParam("bien-lai") @DefaultValue("") String receipt) {
        int received = receipts.receive(asked.visitor(), chosen, receipt);
        return Response.seeOther(URI.create(PAGE + "/cho-thu?da-thu=" + received))
                .build();
    }
}
