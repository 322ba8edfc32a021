package vn.kholuutru.access.iiif;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import vn.kholuutru.access.viewing.PictureSize;

/** What a viewer must know of a picture before it asks for parts: {@code info.json} (Image 3.0, 5). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"@context", "id", "type", "protocol", "profile", "width", "height"})
public record ImageInformation(
        @JsonProperty("@context") String context,
        String id,
        String type,
        String protocol,
        String profile,
        int width,
        int height,
        OptionalLong maxArea,
        List<Sheet> sizes,
        List<Tiles> tiles,
        List<String> preferredFormats,
        List<String> extraQualities,
        List<String> extraFeatures) {
    public static final String CONTEXT = "http://iiif.io/api/image/3/context.json";
    public static final String LEVEL = "http://iiif.io/api/image/3/level2.json";

    private static final int TILE = 1024;
    private static final List<Integer> READY_WIDTHS = List.of(160, 800);

    /**
     * @param id address of the picture
     * @param most pixels an answer may have
     */
    public static ImageInformation of(String id, PictureSize picture, long most) {
        return new ImageInformation(
                CONTEXT,
                id,
                "ImageService3",
                "http://iiif.io/api/image",
                "level2",
                picture.width(),
                picture.height(),
                picture.pixels() > most ? OptionalLong.of(most) : OptionalLong.empty(),
                sizes(picture, most),
                List.of(new Tiles(TILE, scales(picture))),
                List.of("jpg"),
                List.of("color", "gray", "bitonal"),
                List.of("canonicalLinkHeader", "profileLinkHeader", "regionSquare"));
    }

    private static List<Sheet> sizes(PictureSize picture, long most) {
        Region.Area all = new Region.Full().on(picture);
        return READY_WIDTHS.stream()
                .filter(width -> width < picture.width())
                .map(width -> new Size.Width("" + width, width).of(all, most))
                .map(size -> new Sheet(size.width(), size.height()))
                .toList();
    }

    private static List<Integer> scales(PictureSize picture) {
        int longer = Math.max(picture.width(), picture.height());
        return IntStream.iterate(1, scale -> scale == 1 || TILE * scale / 2 < longer, scale -> scale * 2)
                .boxed()
                .toList();
    }

    /** A size of the whole picture. */
    public record Sheet(int width, int height) {}

    /** Tiles to zoom with. */
    public record Tiles(int width, List<Integer> scaleFactors) {}
}
