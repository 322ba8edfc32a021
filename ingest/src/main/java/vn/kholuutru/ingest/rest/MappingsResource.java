package vn.kholuutru.ingest.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.ingest.pipeline.KeepMapping;

/** Mappings of mục lục kept by name, to read the next delivery of the same layout. */
@Path("/api/v1/mappings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("archivist")
@Tag(name = "mappings", description = "Cách đọc cột của mục lục · how the columns of a mục lục are read")
@APIResponse(responseCode = "401", description = "Needs an account")
@APIResponse(responseCode = "403", description = "For archivists and tokens with the scope ingest")
public class MappingsResource {
    private final KeepMapping mappings;

    @Inject
    public MappingsResource(KeepMapping mappings) {
        this.mappings = mappings;
    }

    @GET
    @Operation(summary = "List the saved mappings")
    @APIResponse(responseCode = "200", description = "In the order of their names")
    public List<MappingBody> all() {
        return mappings.all().stream().map(MappingBody::from).toList();
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "Read a saved mapping", description = "JSON of the form kho-mapping-1.")
    @APIResponse(responseCode = "200", description = "The mapping, as a delivery is opened with")
    @APIResponse(responseCode = "404", description = "No such mapping")
    public String find(@Parameter(description = "its name") @PathParam("name") String name) {
        return mappings.find(name).mapping();
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a mapping", description = "One of this name that is there is replaced.")
    @APIResponse(responseCode = "200", description = "Kept; samples are left out")
    @APIResponse(responseCode = "400", description = "No mapping, or no name for one")
    public MappingBody keep(@PathParam("name") String name, @Nullable String mapping) {
        return MappingBody.from(mappings.keep(name, mapping == null ? "" : mapping));
    }

    @DELETE
    @Path("/{name}")
    @Operation(summary = "Remove a saved mapping")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "No such mapping")
    public void remove(@PathParam("name") String name) {
        mappings.remove(name);
    }
}
