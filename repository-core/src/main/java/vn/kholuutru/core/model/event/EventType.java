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
    /** Of signatures that a file brought along. */
    DIGITAL_SIGNATURE_VALIDATION("digital signature validation"),
    INFORMATION_PACKAGE_CREATION("information package creation"),
    ACCESSION("accession"),
    FIXITY_CHECK("fixity check"),
    METADATA_MODIFICATION("metadata modification"),
    /** The content was replaced by other bytes; the vocabulary has no "replacement". */
    MODIFICATION("modification"),
    /** The same record in another form or under another profile. */
    MIGRATION("migration"),
    /** A representation in the archive's own preservation format was added. */
    NORMALIZATION("normalization"),
    /** Damaged bytes were put right from a good copy. */
    RECOVERY("recovery");

    private final String premisWord;

    EventType(String premisWord) {
        this.premisWord = premisWord;
    }

    public String premisWord() {
        return premisWord;
    }
}
