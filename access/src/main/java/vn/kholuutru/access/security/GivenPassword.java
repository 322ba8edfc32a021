package vn.kholuutru.access.security;

import java.security.SecureRandom;

/** A password that the archive chooses, to be read from a screen once. About 79 bits. */
public final class GivenPassword {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without signs that are mistaken for one another when read from a screen. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private GivenPassword() {}

    public static String choose() {
        StringBuilder password = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
