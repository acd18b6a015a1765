package org.radnice.itests.journey;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures. */
public final class Png {

    private Png() {}

    static byte[] pixel() throws IOException {
        return write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
    }

    /** A square that cannot be compressed: about three bytes for each of its pixels. */
    public static byte[] noise(int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(side);
        for (int i = 0; i < side * side; i++) {
            image.setRGB(i % side, i / side, random.nextInt());
        }
        return write(image);
    }

    private static byte[] write(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
