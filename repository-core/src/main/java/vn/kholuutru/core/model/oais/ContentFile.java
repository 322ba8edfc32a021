package vn.kholuutru.core.model.oais;

import java.nio.file.Path;

/**
 * A file to be kept under {@code content/}.
 *
 * @param file a local file with the bytes; must agree with {@code facts}
 */
public record ContentFile(ContentFacts facts, Path file) {}
