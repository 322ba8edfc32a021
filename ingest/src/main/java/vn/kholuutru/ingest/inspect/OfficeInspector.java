package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.nio.file.Path;
import vn.kholuutru.core.model.oais.FileFormat;

/** Looks into files of office programs: what in them would run, who may open them, what they say. Nothing is opened by its program. */
final class OfficeInspector implements MediaInspector {
    @Override
    public MediaLook look(Path file, FileFormat format) throws IOException {
        return switch (format) {
            case DOCX, XLSX, PPTX -> OfficePackage.look(file, new OpenXmlParts(format));
            case ODT, ODS, ODP -> OfficePackage.look(file, new OpenDocumentParts());
            case DOC, XLS, PPT -> OleDocument.look(file, format);
            case RTF -> RichText.look(file);
            case HTML -> WebText.look(file);
            case TEXT -> PlainText.look(file);
            default -> throw new IllegalArgumentException("no office file: " + format);
        };
    }
}
