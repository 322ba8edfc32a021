package vn.kholuutru.preservation.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.SignerCertificates;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;

/**
 * Reads every file of a set, holds it against the list that the archive signed and noted when it sealed the set, and writes the minutes (Thông tư 05/2025, Phụ lục VII), which
 * the archive signs and people may sign too.
 */
final class ReadBackSet {
    private final SignatureVerifier verifier;
    private final List<X509Certificate> anchors;
    private final ManifestSigner signer;
    private final SetMinutes minutes;
    private final MediaWords words = new MediaWords();
    private final Clock clock;

    /** @param anchors at which the chain of the list's signer must end; with none, the minutes say that nobody could tell */
    ReadBackSet(
            SignatureVerifier verifier,
            SignerCertificates anchors,
            ManifestSigner signer,
            SetMinutes minutes,
            Clock clock) {
        this.verifier = verifier;
        this.anchors = anchors.certificates();
        this.signer = signer;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** @throws UncheckedIOException when the list cannot be read at all, or the minutes cannot be written */
    MediaSet read(MediaSet set, StorageTarget target, Path drive, String user) {
        Instant began = clock.instant();
        SetFolder folder = new SetFolder(drive.resolve(set.id()));
        try {
            byte[] list = folder.list();
            SignatureState signature =
                    verifier.verify(list, Files.readAllBytes(folder.file(SetFolder.SIGNATURE)), anchors);
            SetFolder.Reading reading = folder.read(list);
            MediaSet checked = set.checked(
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    finding(set, signature, Digests.sha512(list), reading));
            byte[] page = page(checked, target, user, began, Digests.sha512(list), signature, reading);
            minutes.keep(checked, page, signer.sign(page));
            return checked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who signed comes first: what a stranger's list says proves nothing. */
    private String finding(MediaSet set, SignatureState signature, Checksum list, SetFolder.Reading reading) {
        if (!isOurs(signature)) {
            return SetFolder.SIGNATURE;
        }
        boolean another = set.list().filter(noted -> !noted.equals(list)).isPresent();
        if (another || reading.files() == 0 || reading.objects() < set.objects()) {
            return SetFolder.SUMS;
        }
        return reading.firstFault().orElse("");
    }

    private boolean isOurs(SignatureState signature) {
        return signature instanceof SignatureState.Intact intact && (intact.trusted() || anchors.isEmpty());
    }

    private byte[] page(
            MediaSet set,
            StorageTarget target,
            String user,
            Instant began,
            Checksum list,
            SignatureState signature,
            SetFolder.Reading reading) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("set", set.id());
        facts.put("medium", set.medium());
        facts.put("site", target.site());
        facts.put("responsible", target.responsible());
        facts.put("by", user);
        facts.put("began", words.time(began));
        facts.put("ended", words.time(clock.instant()));
        facts.put("files", Long.toString(reading.files()));
        facts.put("bytes", Long.toString(reading.bytes()));
        facts.put("objects", words.say("minutes.objects.of", reading.objects(), set.objects()));
        facts.put("list", list.hex());
        facts.put("noted", words.say("minutes.noted." + noted(set, list)));
        facts.put("signature", said(signature));
        facts.put(
                "result",
                set.finding().isEmpty()
                        ? words.say("minutes.good")
                        : words.say("minutes.bad", Math.max(1, reading.faults()), set.finding()));
        StringBuilder page = new StringBuilder(HtmlText.beginning(words.say("minutes.title")));
        page.append("<h1>").append(words.say("minutes.title")).append("</h1>\n<p>");
        page.append(words.say("minutes.law")).append("</p>\n<table>\n");
        facts.forEach((key, value) -> page.append("<tr><th>")
                .append(words.say("minutes." + key))
                .append("</th><td>")
                .append(HtmlText.escaped(value))
                .append("</td></tr>\n"));
        page.append("</table>\n<p>").append(words.say("minutes.note")).append("</p>\n<table><tr><td><br>");
        page.append(words.say("minutes.hand")).append("<br><br><br></td><td><br>");
        page.append(words.say("minutes.head")).append("<br><br><br></td></tr></table>\n");
        return page.append(HtmlText.END).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String noted(MediaSet set, Checksum list) {
        return set.list().map(noted -> noted.equals(list) ? "same" : "other").orElse("none");
    }

    private String said(SignatureState signature) {
        return switch (signature) {
            case SignatureState.Broken broken -> words.say("minutes.signature.bad");
            case SignatureState.Intact intact
            when intact.trusted() -> words.say("minutes.signature.good", intact.signer());
            case SignatureState.Intact intact
            when anchors.isEmpty() -> words.say("minutes.signature.unjudged", intact.signer());
            case SignatureState.Intact intact -> words.say("minutes.signature.stranger", intact.signer());
        };
    }
}
