package vn.kholuutru.access.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.catalogue.DescribeInWords;
import vn.kholuutru.core.model.description.LocalizedText;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;

/**
 * A document on the wire.
 *
 * @param complete false while it awaits its description
 * @param accessLevel public or conditional
 */
public record DocumentBody(
        String id,
        String docCode,
        @Nullable String title,
        String dossier,
        String fonds,
        String profile,
        boolean complete,
        String accessLevel,
        Instant storedAt,
        List<FieldBody> description,
        ContentBody content,
        List<EventBody> events,
        List<VersionBody> versions,
        Map<String, String> links) {

    static DocumentBody from(StoredAip aip, List<StoredVersion> versions, DescribeInWords words) {
        String self = "/api/v1/documents/" + aip.address().aip();
        return new DocumentBody(
                aip.address().aip().toString(),
                aip.code().value(),
                words.title(aip.description()).orElse(null),
                aip.address().dossier().value(),
                aip.address().fonds().value(),
                aip.description().profile().value(),
                aip.description().complete(),
                aip.accessLevel().name().toLowerCase(Locale.ROOT),
                aip.storedAt(),
                FieldBody.from(words.fields(aip.description())),
                ContentBody.from(aip.facts()),
                aip.events().stream().map(EventBody::from).toList(),
                versions.stream().map(VersionBody::from).toList(),
                Map.of(
                        "self", self,
                        "content", self + "/content",
                        "page", "/tai-lieu/" + aip.address().aip(),
                        "dossier", "/api/v1/dossiers/" + aip.address().dossier(),
                        "fonds", "/api/v1/fonds/" + aip.address().fonds()));
    }

    /** The deposited file. */
    public record ContentBody(
            String fileName,
            String originalName,
            long size,
            String mediaType,
            String puid,
            int pageCount,
            String sha256,
            String sha512) {
        static ContentBody from(ContentFacts facts) {
            return new ContentBody(
                    facts.fileName(),
                    facts.originalName(),
                    facts.size(),
                    facts.mediaType(),
                    facts.puid(),
                    facts.pageCount(),
                    facts.sha256().hex(),
                    facts.sha512().hex());
        }
    }

    /**
     * @param written the files this version wrote; the others stayed as they were
     */
    public record VersionBody(int number, Instant time, List<String> written) {
        static VersionBody from(StoredVersion version) {
            return new VersionBody(version.number(), version.time(), version.written());
        }
    }

    /** A PREMIS event. */
    public record EventBody(String id, String type, Instant time, boolean success, String detail, String agent) {
        static EventBody from(PreservationEvent event) {
            return new EventBody(
                    event.id().toString(),
                    event.type().premisWord(),
                    event.time(),
                    event.success(),
                    event.detail(),
                    event.agent().name());
        }
    }

    /**
     * One field of a description under its profile.
     *
     * @param delivered the text of the mục lục where the archive cleaned or converted it; null when kept as it came
     */
    public record FieldBody(
            String code,
            TextBody label,
            List<ValueBody> values,
            @Nullable String term,
            String clause,
            @Nullable String delivered) {
        static List<FieldBody> from(List<DescribeInWords.Field> fields) {
            return fields.stream()
                    .map(field -> new FieldBody(
                            field.code(),
                            TextBody.from(field.label()),
                            field.values().stream()
                                    .map(value -> new ValueBody(value.value(), TextBody.from(value.words())))
                                    .toList(),
                            field.term().orElse(null),
                            field.clause(),
                            field.delivered().orElse(null)))
                    .toList();
        }
    }

    /** The value as stored and as a person reads it. */
    public record ValueBody(String value, TextBody words) {}

    /** A text in both languages. */
    public record TextBody(String vi, String en) {
        static TextBody from(LocalizedText text) {
            return new TextBody(text.vi(), text.en());
        }
    }
}
