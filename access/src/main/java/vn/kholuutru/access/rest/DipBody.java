package vn.kholuutru.access.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.dip.HandOutDip.Given;
import vn.kholuutru.core.model.request.Dip.DipFile;

/** A file given to a reader. */
@Schema(name = "Dip")
public record DipBody(
        String id,
        String kind,
        String state,
        String request,
        String document,
        Instant from,
        Instant until,
        @Nullable String name,
        @Nullable String mediaType,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String code,
        @Nullable String file) {
    static DipBody from(Given given, boolean usable) {
        DipFile file = given.dip().file().orElse(null);
        String id = given.dip().id().toString();
        return new DipBody(
                id,
                given.dip().kind().name(),
                given.dip().state().name(),
                given.request().number(),
                given.dip().document().toString(),
                given.dip().period().from(),
                given.dip().period().until(),
                file == null ? null : file.name(),
                file == null ? null : file.mediaType(),
                file == null ? null : file.bytes(),
                file == null ? null : file.sha256(),
                file == null ? null : file.code().orElse(null),
                usable ? "/api/v1/dips/" + id + "/file" : null);
    }
}
