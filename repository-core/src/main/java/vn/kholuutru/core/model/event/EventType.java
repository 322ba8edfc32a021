package vn.kholuutru.core.model.event;

/** Event types of the Library of Congress vocabulary that the archive uses; the word is PREMIS's own. */
public enum EventType {
    CAPTURE("capture"),
    INGESTION("ingestion"),
    VIRUS_CHECK("virus check"),
    FORMAT_IDENTIFICATION("format identification"),
    VALIDATION("validation"),
    MESSAGE_DIGEST_CALCULATION("message digest calculation"),
    DIGITAL_SIGNATURE_GENERATION("digital signature generation"),
    INFORMATION_PACKAGE_CREATION("information package creation"),
    ACCESSION("accession"),
    FIXITY_CHECK("fixity check"),
    METADATA_MODIFICATION("metadata modification");

    private final String premisWord;

    EventType(String premisWord) {
        this.premisWord = premisWord;
    }

    public String premisWord() {
        return premisWord;
    }
}
