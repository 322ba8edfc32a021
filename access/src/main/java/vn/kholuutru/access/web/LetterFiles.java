package vn.kholuutru.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.kholuutru.access.letters.WriteLetter;
import vn.kholuutru.access.viewing.BoundedWait;
import vn.kholuutru.access.viewing.DrawingTurns;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.model.request.AccessRequest;

/** Letters and slips to print: for the reader of a request, and for staff. */
@Path("/phong-doc/van-ban")
@Produces("application/pdf")
public class LetterFiles {
    private static final Semaphore PLACES = new Semaphore(4, true);

    private final Asked asked;
    private final WriteLetter letters;
    private final DrawingTurns turns;

    @Inject
    public LetterFiles(Asked asked, WriteLetter letters, DrawingTurns turns) {
        this.asked = asked;
        this.letters = letters;
        this.turns = turns;
    }

    @GET
    @Path("{number}/phieu-yeu-cau.pdf")
    @Operation(hidden = true)
    public Response slip(@PathParam("number") String number) {
        return ofRequest(LetterKind.REQUEST_SLIP, number, "phieu-yeu-cau");
    }

    @GET
    @Path("{number}/thong-bao.pdf")
    @Operation(hidden = true)
    public Response notice(@PathParam("number") String number) {
        return ofRequest(LetterKind.RESULT_NOTICE, number, "thong-bao");
    }

    @GET
    @Path("{number}/giay-hen.pdf")
    @Operation(hidden = true)
    public Response appointment(@PathParam("number") String number) {
        return ofRequest(LetterKind.APPOINTMENT, number, "giay-hen");
    }

    @GET
    @Path("{number}/phieu-xuat-kho.pdf")
    @Operation(hidden = true)
    public Response depotSlip(@PathParam("number") String number) {
        return ofRequest(LetterKind.DEPOT_SLIP, number, "phieu-xuat-kho");
    }

    @GET
    @Path("tai-khoan/{account}/thong-bao.pdf")
    @Operation(hidden = true)
    public Response accountNotice(@PathParam("account") String account) {
        return inTurn(() -> letters.ofAccount(asked.visitor(), account), "thong-bao-tai-khoan");
    }

    /** Where this letter of this request is. */
    static String address(LetterKind kind, AccessRequest request) {
        String file = switch (kind) {
            case REQUEST_SLIP -> "phieu-yeu-cau";
            case RESULT_NOTICE, ACCOUNT_NOTICE -> "thong-bao";
            case APPOINTMENT -> "giay-hen";
            case DEPOT_SLIP -> "phieu-xuat-kho";
        };
        return "/phong-doc/van-ban/" + request.number() + "/" + file + ".pdf";
    }

    private Response ofRequest(LetterKind kind, String number, String name) {
        return inTurn(() -> letters.ofRequest(asked.visitor(), kind, number), name);
    }

    /** A few letters at a time: each is laid out anew. */
    private Response inTurn(Supplier<byte[]> letter, String name) {
        try (DrawingTurns.Turn turn = turns.of(asked.visitor())) {
            BoundedWait.acquire(PLACES, 1);
            try {
                return file(letter.get(), name);
            } finally {
                PLACES.release();
            }
        }
    }

    /** Personal: no cache keeps it. */
    private static Response file(byte[] letter, String name) {
        return Response.ok(letter, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
