package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Styles and scripts of the pages. */
@Path("/assets")
public class AssetResource {
    private final Assets assets;

    @Inject
    public AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    @Path("{file}")
    @Operation(hidden = true)
    public Response read(@PathParam("file") String file) {
        String text = assets.find("/assets/" + file).orElseThrow(NotFoundException::new);
        String type = file.endsWith(".css") ? "text/css" : "text/javascript";
        return Response.ok(text, type + ";charset=UTF-8")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
