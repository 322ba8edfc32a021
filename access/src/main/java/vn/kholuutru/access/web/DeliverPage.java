package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.intake.FaultInWords;
import vn.kholuutru.access.intake.ReceiveAtDesk;
import vn.kholuutru.access.intake.Understanding;
import vn.kholuutru.access.intake.WatchIntake;
import vn.kholuutru.access.intake.WatchIntake.Watched;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.port.ProfileCatalogue;

/**
 * A delivery by page: chosen and sent, shown as it was understood, corrected, submitted, watched, reported. Every step is
 * a plain form and works without script.
 */
@Path("/quan-tri/tiep-nhan")
@Produces(MediaType.TEXT_HTML)
public class DeliverPage {
    private static final String ADDRESS = "/quan-tri/tiep-nhan/";
    private static final int PLACES = 100;
    private static final List<String> STATUSES = List.of("new", "supplement", "replacement", "test");

    private final Pages pages;
    private final Asked asked;
    private final WatchIntake intake;
    private final ReceiveAtDesk desk;
    private final ProfileCatalogue profiles;

    @Inject
    public DeliverPage(Pages pages, Asked asked, WatchIntake intake, ReceiveAtDesk desk, ProfileCatalogue profiles) {
        this.pages = pages;
        this.asked = asked;
        this.intake = intake;
        this.desk = desk;
        this.profiles = profiles;
    }

    @GET
    @Operation(hidden = true)
    public String choose() {
        intake.requireStaff(asked.visitor());
        return page(
                "deliver",
                Map.of(
                        "profiles",
                        profiles.all(),
                        "statuses",
                        STATUSES,
                        "agreements",
                        desk.agreements(),
                        "savedMappings",
                        desk.savedMappings()));
    }

    /** The files of a form, as a browser without script sends them. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response receive(
            @RestForm("files") @Nullable List<FileUpload> files,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String profile,
            @RestForm @DefaultValue("") String status,
            @RestForm @DefaultValue("") String agreement,
            @RestForm @DefaultValue("") String mapping,
            @RestForm @DefaultValue("") String bare) {
        Map<String, java.nio.file.Path> received = new LinkedHashMap<>();
        for (FileUpload file : files == null ? List.<FileUpload>of() : files) {
            String path = UploadedPath.of(file.fileName());
            if (!path.isEmpty()) {
                received.put(path, file.uploadedFile());
            }
        }
        DeliveryId id = desk.receive(
                new ReceiveAtDesk.Opening(name, profile, !bare.isEmpty(), status, agreement, mapping),
                received,
                asked.visitor());
        return Response.seeOther(URI.create(ADDRESS + id)).build();
    }

    /** What was understood while nothing is submitted; then how it fares; at last what became of it. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public String show(@PathParam("id") String id) {
        Watched watched = intake.open(id, asked.visitor());
        return watched.open() ? understood(watched) : watched(watched);
    }

    /** The form of what was understood: look again, use a saved mapping, or hand over. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response correct(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Watched watched = intake.open(id, asked.visitor());
        String step = Optional.ofNullable(form.getFirst("viec")).orElse("");
        if (step.equals("dung")) {
            desk.use(
                    watched.delivery(),
                    Optional.ofNullable(form.getFirst("cach-doc")).orElse(""),
                    asked.visitor());
        } else {
            desk.correct(
                    watched.delivery(),
                    input -> Optional.ofNullable(form.getFirst(input)),
                    Optional.ofNullable(form.getFirst("ten-cach-doc")).orElse(""),
                    asked.visitor());
        }
        if (step.equals("nop")) {
            desk.submit(watched.delivery(), asked.visitor());
        }
        return Response.seeOther(URI.create(ADDRESS + watched.id())).build();
    }

    /** All places of one kind of fault, page by page. */
    @GET
    @Path("{id}/loi/{fault}")
    @Operation(hidden = true)
    public String places(
            @PathParam("id") String id,
            @PathParam("fault") String fault,
            @QueryParam("trang") @DefaultValue("1") int number) {
        Watched watched = intake.open(id, asked.visitor());
        int current = Math.clamp(number, 1, 20_000);
        FaultInWords found = intake.fault(watched, fault, (current - 1) * PLACES, PLACES);
        return page(
                "fault",
                Map.of(
                        "watched",
                        watched,
                        "fault",
                        found,
                        "pager",
                        ListPager.of(
                                ADDRESS + watched.id() + "/loi/" + found.fault(), current, PLACES, found.count())));
    }

    private String understood(Watched watched) {
        Optional<Understanding> understanding = desk.understanding(watched.delivery(), asked.visitor());
        Map<String, Object> data = new HashMap<>();
        data.put("watched", watched);
        data.put("understood", understanding.isPresent());
        understanding.ifPresent(known -> {
            data.put("understanding", known);
            data.put("meanings", desk.meanings(watched.delivery(), known));
            data.put(
                    "savedMappings",
                    desk.savedMappings(watched.delivery().terms().profile()));
        });
        return page("understanding", data);
    }

    private String watched(Watched watched) {
        return page(
                "delivery",
                Map.of(
                        "watched",
                        watched,
                        "percent",
                        watched.percent(),
                        "faults",
                        watched.ended() ? intake.faults(watched) : List.of()));
    }

    private String page(String name, Map<String, ?> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("section", "deliver");
        return pages.render(name, asked, all);
    }
}
