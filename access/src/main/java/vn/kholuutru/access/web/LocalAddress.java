package vn.kholuutru.access.web;

import java.net.URI;

/** An address within the archive that a form names to come back to; anything else leads to where the page says. */
final class LocalAddress {
    private LocalAddress() {}

    static URI of(String asked, String otherwise) {
        boolean ours = asked.length() <= 2_000 && asked.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\"\\\\<>^`{|}]]*");
        try {
            return URI.create(ours ? asked : otherwise);
        } catch (IllegalArgumentException notAnAddress) {
            return URI.create(otherwise);
        }
    }
}
