package vn.kholuutru.access.iiif;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.security.Permission;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.viewing.PageSizes;
import vn.kholuutru.access.viewing.PictureSize;
import vn.kholuutru.access.viewing.RecordingLength;
import vn.kholuutru.access.viewing.ShowPart;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Makes the canvases of a document for whoever may read it: pages, a photograph, or a recording. */
@Singleton
public class PaintCanvases {
    private static final int THUMBNAIL_WIDTH = 160;
    private static final List<FieldCode> PLAY_TIMES = List.of(new FieldCode("playTime"), new FieldCode("PlayTime"));
    private static final int FRAME_WIDTH = 1280;
    private static final int FRAME_HEIGHT = 720;

    private final PageSizes sizes;
    private final ShowPart parts;
    private final RecordingLength lengths;
    private final ReadingRights rights;
    private final AskToRead ask;

    public PaintCanvases(
            PageSizes sizes, ShowPart parts, RecordingLength lengths, ReadingRights rights, AskToRead ask) {
        this.sizes = sizes;
        this.parts = parts;
        this.lengths = lengths;
        this.rights = rights;
        this.ask = ask;
    }

    /** @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED, DOWNLOAD_NOT_ALLOWED or NOT_FOUND */
    List<Canvas> of(StoredAip aip, Addresses addresses, Visitor visitor) {
        ask.pages(aip, visitor);
        ContentKind kind =
                FileFormat.of(aip.facts().mediaType()).map(FileFormat::kind).orElse(ContentKind.PAGES);
        return switch (kind) {
            case PAGES -> pages(aip, addresses, visitor);
            case PICTURE ->
                List.of(page(
                        aip,
                        1,
                        parts.whole(aip, 1, visitor).size(),
                        LanguageMap.words("iiif.picture"),
                        addresses,
                        List.of()));
            case SOUND -> List.of(recording(aip, "Sound", addresses, visitor));
            case FILM -> List.of(recording(aip, "Video", addresses, visitor));
            case OFFICE -> throw nothingToPaint(aip);
        };
    }

    private static ProblemException nothingToPaint(StoredAip aip) {
        return new ProblemException(
                new Problem.NotFound("manifest", aip.address().aip().toString()));
    }

    /** Closed pages are left out, for whoever may not see them. */
    private List<Canvas> pages(StoredAip aip, Addresses addresses, Visitor visitor) {
        List<PictureSize> pictures = sizes.of(aip);
        if (pictures.isEmpty()) {
            throw nothingToPaint(aip);
        }
        List<Canvas> canvases = new ArrayList<>();
        boolean worded = rights.toReadWords(aip, visitor).readable();
        for (int number = 1; number <= pictures.size(); number++) {
            if (rights.isClosedTo(aip, number, visitor)) {
                continue;
            }
            String text = addresses.of("api/v1/documents/" + aip.address().aip() + "/pages/" + number + "/text");
            canvases.add(page(
                    aip,
                    number,
                    pictures.get(number - 1),
                    LanguageMap.words("iiif.page", number),
                    addresses,
                    worded
                            ? List.of(Resource.of(text, "Text", LanguageMap.words("iiif.page-text"), "text/plain"))
                            : List.of()));
        }
        if (canvases.isEmpty()) {
            ask.thumbnail(aip, 1, visitor);
            throw nothingToPaint(aip);
        }
        return canvases;
    }

    private Canvas page(
            StoredAip aip,
            int number,
            PictureSize picture,
            LanguageMap label,
            Addresses addresses,
            List<Resource> rendering) {
        AipId id = aip.address().aip();
        String image = addresses.image(id, number);
        PictureSize shown = new Size.Max().of(new Region.Full().on(picture), parts.mostPixels());
        Resource body = Resource.picture(image + "/full/max/0/default.jpg", shown.width(), shown.height(), image);
        int width = Math.min(THUMBNAIL_WIDTH, shown.width());
        PictureSize small = new Size.Width("", width).of(new Region.Full().on(picture), parts.mostPixels());
        Resource thumbnail = Resource.picture(
                image + "/full/" + small.width() + "," + small.height() + "/0/default.jpg",
                small.width(),
                small.height(),
                image);
        Canvas canvas = Canvas.picture(addresses.canvas(id, number), label, body, thumbnail, rendering);
        return canvas.sized(picture);
    }

    private Canvas recording(StoredAip aip, String type, Addresses addresses, Visitor visitor) {
        if (rights.toDownload(aip, visitor) instanceof Permission.Refused refused) {
            throw ReadingRights.refusal(refused);
        }
        boolean film = type.equals("Video");
        Resource body = Resource.recording(
                addresses.of("api/v1/documents/" + aip.address().aip() + "/content?disposition=inline"),
                type,
                aip.facts().mediaType(),
                film ? OptionalInt.of(FRAME_WIDTH) : OptionalInt.empty(),
                film ? OptionalInt.of(FRAME_HEIGHT) : OptionalInt.empty(),
                seconds(aip));
        return Canvas.recording(addresses.canvas(aip.address().aip(), 1), LanguageMap.words("iiif.recording"), body);
    }

    /** As described, hours:minutes:seconds, or as the file says; a canvas of unknown length cannot be (Presentation 3.0, 5.3). */
    private double seconds(StoredAip aip) {
        return PLAY_TIMES.stream()
                .flatMap(code -> aip.description().first(code).stream())
                .filter(text -> text.matches("[0-9]{1,2}:[0-5][0-9]:[0-5][0-9]"))
                .map(text -> text.split(":", -1))
                .map(parts -> Duration.ofHours(Integer.parseInt(parts[0]))
                        .plusMinutes(Integer.parseInt(parts[1]))
                        .plusSeconds(Integer.parseInt(parts[2])))
                .filter(Duration::isPositive)
                .map(duration -> (double) duration.toSeconds())
                .findFirst()
                .or(() -> lengths.seconds(aip))
                .orElseThrow(() -> nothingToPaint(aip));
    }
}
