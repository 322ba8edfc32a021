package vn.kholuutru.journey;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A colour photograph in JPEG that says its resolution, 300 dots per inch. */
final class SmallPhotograph {
    private static final String DENSITY = "300";
    private static final String JPEG_TREE = "javax_imageio_jpeg_image_1.0";

    private SmallPhotograph() {}

    static void write(Path file) throws IOException {
        BufferedImage picture = new BufferedImage(2400, 1600, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(0x2f6fb0), 2400, 1600, new Color(0xd8a03c)));
        brush.fillRect(0, 0, 2400, 1600);
        brush.setColor(new Color(0x8f1d14));
        brush.fillOval(900, 500, 600, 600);
        brush.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        IIOMetadata facts = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode tree = (IIOMetadataNode) facts.getAsTree(JPEG_TREE);
        IIOMetadataNode density =
                (IIOMetadataNode) tree.getElementsByTagName("app0JFIF").item(0);
        density.setAttribute("resUnits", "1");
        density.setAttribute("Xdensity", DENSITY);
        density.setAttribute("Ydensity", DENSITY);
        facts.setFromTree(JPEG_TREE, tree);
        try (OutputStream bytes = Files.newOutputStream(file);
                ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, facts));
        } finally {
            writer.dispose();
        }
    }
}
