package vn.kholuutru.core.model.oais;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats the archive takes in: those of TT 05/2025, Điều 8 and the media types its annexes list. What is not here is
 * refused. The first extension is the one content is stored under.
 */
public enum FileFormat {
    PDF(ContentKind.PAGES, "application/pdf", "pdf"),

    JPEG(ContentKind.PICTURE, "image/jpeg", "jpg", "jpeg"),
    TIFF(ContentKind.PICTURE, "image/tiff", "tif", "tiff"),
    PNG(ContentKind.PICTURE, "image/png", "png"),
    GIF(ContentKind.PICTURE, "image/gif", "gif"),

    MP3(ContentKind.SOUND, "audio/mpeg", "mp3"),
    WMA(ContentKind.SOUND, "audio/x-ms-wma", "wma"),
    WAV(ContentKind.SOUND, "audio/vnd.wave", "wav"),
    AAC(ContentKind.SOUND, "audio/aac", "aac"),
    M4A(ContentKind.SOUND, "audio/mp4", "m4a"),

    MP4(ContentKind.FILM, "video/mp4", "mp4", "m4v"),
    MOV(ContentKind.FILM, "video/quicktime", "mov", "qt"),
    MPEG(ContentKind.FILM, "video/mpeg", "mpg", "mpeg"),
    AVI(ContentKind.FILM, "video/x-msvideo", "avi"),
    WMV(ContentKind.FILM, "video/x-ms-wmv", "wmv"),

    DOCX(ContentKind.OFFICE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(ContentKind.OFFICE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(ContentKind.OFFICE, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC(ContentKind.OFFICE, "application/msword", "doc"),
    XLS(ContentKind.OFFICE, "application/vnd.ms-excel", "xls"),
    PPT(ContentKind.OFFICE, "application/vnd.ms-powerpoint", "ppt"),
    ODT(ContentKind.OFFICE, "application/vnd.oasis.opendocument.text", "odt"),
    ODS(ContentKind.OFFICE, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP(ContentKind.OFFICE, "application/vnd.oasis.opendocument.presentation", "odp"),
    RTF(ContentKind.OFFICE, "application/rtf", "rtf"),
    HTML(ContentKind.OFFICE, "text/html", "html", "htm"),
    /** Text and comma-separated values are alike in their bytes; only the name tells them apart. */
    TEXT(ContentKind.OFFICE, "text/plain", "txt", "csv");

    private final ContentKind kind;
    private final String mediaType;
    private final List<String> extensions;

    FileFormat(ContentKind kind, String mediaType, String... extensions) {
        this.kind = kind;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** Empty for a media type the archive does not take. */
    public static Optional<FileFormat> of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Every extension a delivered file may have, in lower case and without the dot. */
    public static List<String> allExtensions() {
        return Arrays.stream(values())
                .flatMap(format -> format.extensions.stream())
                .toList();
    }

    public ContentKind kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    public List<String> extensions() {
        return extensions;
    }

    /** The extension content is stored under: the delivered one where it is right, else the usual one. */
    public String extensionOf(String fileName) {
        String delivered = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extensions.contains(delivered) ? delivered : extensions.getFirst();
    }

    public boolean isNamedBy(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot >= 0 && extensions.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
