package vn.kholuutru.core.adapter.signing;

/** What a trial key is for; each has an authority of its own, whose key is forgotten. */
enum TrialPurpose {
    SIGNING("trial-signing", "trial-ca", "Trial CA of this archive - not trusted", "Trial signing key - not trusted"),
    TIME_STAMPING(
            "trial-time-stamping",
            "trial-tsa-ca",
            "Trial time-stamping CA of this archive - not trusted",
            "Trial time-stamping authority - not trusted %s");

    private final String keyName;
    private final String authorityName;
    private final String authoritySubject;
    private final String keySubject;

    TrialPurpose(String keyName, String authorityName, String authoritySubject, String keySubject) {
        this.keyName = keyName;
        this.authorityName = authorityName;
        this.authoritySubject = authoritySubject;
        this.keySubject = keySubject;
    }

    /** Of its files below {@code secrets}, and of its entry in the key store. */
    String keyName() {
        return keyName;
    }

    /** Of the authority's files, which everybody may read. */
    String authorityName() {
        return authorityName;
    }

    /** Common name. */
    String authoritySubject() {
        return authoritySubject;
    }

    /** Common name; that of a time-stamping authority is its own, for stamps of several are told apart by it. */
    String keySubject(String unique) {
        return String.format(keySubject, unique);
    }
}
