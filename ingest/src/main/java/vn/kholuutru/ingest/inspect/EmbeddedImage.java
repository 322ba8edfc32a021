package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.ingest.inspect.Inspection.Colour;

/**
 * One image of a PDF: what its dictionary states and what its data says.
 *
 * @param width as stated, in pixels
 * @param height as stated, in pixels
 * @param colour COLOUR for at least three components of eight bits; a palette is not that
 * @param trueSize by the image data, such as {@code 1654×2339}; the stated size where only decoding would tell
 * @param damaged a decoder complains of the data
 * @param excessive its data unpacks to far more than a scan has
 */
record EmbeddedImage(
        int width, int height, Colour colour, String trueSize, boolean sizeIsTrue, boolean damaged, boolean excessive) {
    private static final Set<String> IMAGE_CODECS =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");
    /** Beyond this a full decode costs more time and native memory than a warning is worth. */
    private static final long MOST_PIXELS_DECODED = 64L << 20;
    /** Raw pixels may be this much larger than their packed form before they count as a bomb. */
    private static final long MOST_UNPACKING = 200;
    /** Some producers end raw pixels with a line end or pad them to a few bytes. */
    private static final int PADDING = 16;

    String statedSize() {
        return width + "×" + height;
    }

    static EmbeddedImage of(COSStream image) throws IOException {
        int width = image.getInt(COSName.WIDTH, COSName.W, 0);
        int height = image.getInt(COSName.HEIGHT, COSName.H, 0);
        List<String> filters = filters(image);
        String codec = filters.isEmpty() ? "" : filters.getLast();
        return switch (codec) {
            case "DCTDecode", "DCT" -> jpeg(image, width, height);
            case "JPXDecode" -> jpeg2000(image, width, height);
            case "JBIG2Decode" -> jbig2(image, width, height);
            case "CCITTFaxDecode", "CCF" -> fax(image, width, height);
            default -> pixels(image, width, height, filters);
        };
    }

    /** An inline image, whose keys and filters have short names (ISO 32000-1, 8.9.7). */
    static EmbeddedImage inline(COSDictionary parameters, byte[] data) throws IOException {
        try (COSStream image = new COSStream()) {
            image.addAll(parameters);
            COSBase filter = parameters.getDictionaryObject(COSName.FILTER, COSName.F);
            if (filter != null) {
                image.setItem(COSName.FILTER, filter);
            }
            COSBase decoding = parameters.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
            if (decoding != null) {
                image.setItem(COSName.DECODE_PARMS, decoding);
            }
            try (OutputStream out = image.createRawOutputStream()) {
                out.write(data);
            }
            return of(image);
        }
    }

    private static EmbeddedImage jpeg(COSStream image, int width, int height) throws IOException {
        JpegReading.Result found;
        try (InputStream in = coded(image)) {
            found = JpegReading.of(in);
        }
        boolean damaged = found.soundness() == JpegReading.Soundness.DAMAGED
                || found.soundness() == JpegReading.Soundness.CUT_OFF;
        if (found.soundness() == JpegReading.Soundness.NOT_JUDGED
                && (long) found.width() * found.height() <= MOST_PIXELS_DECODED) {
            damaged = decoderComplains(image);
        }
        boolean unknown = found.width() == 0 || found.height() == 0;
        Colour colour = found.components() == 1 ? Colour.GREY : statedColour(image);
        return known(
                width, height, colour, unknown ? width : found.width(), unknown ? height : found.height(), damaged);
    }

    private static EmbeddedImage jpeg2000(COSStream image, int width, int height) throws IOException {
        byte[] head = head(image, 4096);
        for (int i = 0; i + 30 < head.length; i++) {
            if (number(head, i, 4) == 0x69686472L) { // the box ihdr: height, width, components, bits less one
                int trueHeight = (int) number(head, i + 4, 4);
                int trueWidth = (int) number(head, i + 8, 4);
                return known(width, height, colour((int) number(head, i + 12, 2)), trueWidth, trueHeight, false);
            }
            if (number(head, i, 4) == 0xFF4FFF51L) { // a bare code stream: its size marker follows at once
                int trueWidth = (int) (number(head, i + 8, 4) - number(head, i + 16, 4));
                int trueHeight = (int) (number(head, i + 12, 4) - number(head, i + 20, 4));
                return known(width, height, statedColour(image), trueWidth, trueHeight, false);
            }
        }
        return known(width, height, statedColour(image), width, height, true);
    }

    private static EmbeddedImage jbig2(COSStream image, int width, int height) throws IOException {
        byte[] head = head(image, 64);
        // Segment header (ITU-T T.88, 7.2) of the page information, which comes first in a PDF's stream.
        if (head.length >= 19 && (head[4] & 0x3F) == 48) {
            int data = (head[4] & 0x40) == 0 ? 11 : 14;
            long trueWidth = number(head, data, 4);
            long trueHeight = number(head, data + 4, 4);
            boolean striped = trueHeight == 0xFFFFFFFFL;
            return known(width, height, Colour.BITONAL, (int) trueWidth, striped ? height : (int) trueHeight, false);
        }
        return known(width, height, Colour.BITONAL, width, height, false);
    }

    private static EmbeddedImage fax(COSStream image, int width, int height) {
        COSBase parameters = image.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray array && array.size() > 0) {
            parameters = array.getObject(array.size() - 1);
        }
        int columns = 1728;
        int rows = 0;
        if (parameters instanceof COSDictionary dictionary) {
            columns = dictionary.getInt(COSName.COLUMNS, 1728);
            rows = dictionary.getInt(COSName.ROWS, 0);
        }
        return known(width, height, Colour.BITONAL, columns, rows == 0 ? height : rows, false);
    }

    /** Pixels without an image codec: as many bytes as width, height and depth ask for (ISO 32000-1, 8.9.3). */
    private static EmbeddedImage pixels(COSStream image, int width, int height, List<String> filters)
            throws IOException {
        boolean mask = image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        int depth = mask ? 1 : image.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 8);
        int components = mask ? 1 : components(colourSpace(image));
        Colour colour = statedColour(image);
        if (components == 0) {
            return known(width, height, colour, width, height, false);
        }
        long line = ((long) width * depth * components + 7) / 8;
        long expected = line * height;
        if (expected > UnpackedSize.MOST_OF_ONE_STREAM + MOST_UNPACKING * image.getLength()) {
            return new EmbeddedImage(width, height, colour, width + "×" + height, true, false, true);
        }
        CountingSink sink = new CountingSink(expected + PADDING);
        boolean damaged = false;
        try {
            unpack(image, filters, sink);
        } catch (SinkIsFull e) {
            damaged = false;
        } catch (IOException e) {
            damaged = true;
        }
        boolean fits = sink.counted >= expected && sink.counted <= expected + PADDING;
        String trueSize = fits || line == 0 ? width + "×" + height : width + "×" + sink.counted / line;
        return new EmbeddedImage(width, height, colour, trueSize, fits || damaged, damaged, false);
    }

    private static void unpack(COSStream image, List<String> filters, OutputStream sink) throws IOException {
        try (InputStream raw = image.createRawInputStream()) {
            if (filters.isEmpty()) {
                raw.transferTo(sink);
            } else if (filters.size() == 1) {
                Filter filter = FilterFactory.INSTANCE.getFilter(filters.getFirst());
                filter.decode(raw, sink, image, 0);
            } else {
                try (InputStream decoded = image.createInputStream()) {
                    decoded.transferTo(sink);
                }
            }
        }
    }

    private static boolean decoderComplains(COSStream image) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader reader = readers.next();
        boolean[] complaint = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> complaint[0] = true);
        try (InputStream in = coded(image);
                MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(in)) {
            reader.setInput(input, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(8, 8, 0, 0);
            reader.readRaster(0, parameters);
        } catch (IOException e) {
            return true;
        } finally {
            reader.dispose();
        }
        return complaint[0];
    }

    private static EmbeddedImage known(
            int width, int height, Colour colour, int trueWidth, int trueHeight, boolean damaged) {
        boolean same = width == trueWidth && height == trueHeight;
        return new EmbeddedImage(width, height, colour, trueWidth + "×" + trueHeight, same, damaged, false);
    }

    private static Colour statedColour(COSStream image) {
        boolean mask = image.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        int depth = mask ? 1 : image.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 8);
        if (depth == 1) {
            return Colour.BITONAL;
        }
        int components = components(colourSpace(image));
        return depth >= 8 ? colour(components) : Colour.GREY;
    }

    private static Colour colour(int components) {
        return components >= 3 ? Colour.COLOUR : Colour.GREY;
    }

    private static @Nullable COSBase colourSpace(COSDictionary image) {
        return image.getDictionaryObject(COSName.COLORSPACE, COSName.CS);
    }

    /** Numbers per pixel; 0 when the colour space is unknown. */
    private static int components(@Nullable COSBase space) {
        if (space instanceof COSName name) {
            return switch (name.getName()) {
                case "DeviceGray", "G", "CalGray" -> 1;
                case "DeviceRGB", "RGB", "CalRGB" -> 3;
                case "DeviceCMYK", "CMYK" -> 4;
                default -> 0;
            };
        }
        if (!(space instanceof COSArray array)
                || array.size() == 0
                || !(array.getObject(0) instanceof COSName family)) {
            return 0;
        }
        return switch (family.getName()) {
            case "ICCBased" ->
                array.size() > 1 && array.getObject(1) instanceof COSStream profile ? profile.getInt(COSName.N, 0) : 0;
            case "CalRGB", "Lab" -> 3;
            case "CalGray", "Indexed", "I", "Separation" -> 1;
            case "DeviceN" -> array.size() > 1 && array.getObject(1) instanceof COSArray names ? names.size() : 0;
            default -> array.size() == 1 ? components(family) : 0;
        };
    }

    static List<String> filters(COSStream stream) {
        List<String> names = new ArrayList<>();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) {
            names.add(name.getName());
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name.getName());
                }
            }
        }
        return names;
    }

    private static InputStream coded(COSStream image) throws IOException {
        return filters(image).size() <= 1
                ? image.createRawInputStream()
                : new PDStream(image).createInputStream(List.copyOf(IMAGE_CODECS));
    }

    private static byte[] head(COSStream image, int length) throws IOException {
        try (InputStream in = coded(image)) {
            return in.readNBytes(length);
        }
    }

    private static long number(byte[] bytes, int offset, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | (bytes[offset + i] & 0xFF);
        }
        return value;
    }

    /** Everything that was wanted has been counted. */
    private static final class SinkIsFull extends IOException {
        SinkIsFull() {
            super("more data than expected");
        }
    }

    private static final class CountingSink extends OutputStream {
        private final long most;
        private long counted;

        CountingSink(long most) {
            this.most = most;
        }

        @Override
        public void write(int value) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
        }

        private void count(int length) throws IOException {
            counted += length;
            if (counted > most) {
                throw new SinkIsFull();
            }
        }
    }
}
