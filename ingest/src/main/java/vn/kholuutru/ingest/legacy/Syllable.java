package vn.kholuutru.ingest.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.ingest.legacy.VietnameseLetter.Tone;

/**
 * Whether a word can be a Vietnamese syllable: an onset that its rhyme admits, a rhyme of the language, at most one tone,
 * on the vowel where either school of spelling puts it (hòa, hoà), and sắc or nặng only before a final c, ch, p or t.
 */
enum Syllable {
    /** A syllable with at least one mark of Vietnamese: what a right reading is known by. */
    MARKED,
    /** A syllable of plain letters, which every reading leaves alike. */
    PLAIN,
    /** Capitals without a vowel, such as QĐ or HĐND: says nothing. */
    ABBREVIATION,
    /** No syllable. */
    NONE;

    private static final int LONGEST = 7;
    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "q", "r", "s", "t", "th", "tr", "v", "x");
    /** Written before e, ê, i and y only; the others of their pair never. */
    private static final Set<String> BEFORE_FRONT_VOWELS = Set.of("k", "gh", "ngh");

    private static final Set<String> NOT_BEFORE_FRONT_VOWELS = Set.of("c", "g", "ng");
    private static final Set<String> RHYMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay "
                    + "ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
                    + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
                    + "i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu "
                    + "y yêm yên yêng yêt yêu "
                    + "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay "
                    + "oăc oăm oăn oăng oăt oe oen oeo oet "
                    + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
                    + "u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uâng uât uây "
                    + "uê uêch uênh uơ uy uych uynh uyên uyêt uyp uyt "
                    + "ư ưc ưi ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu")
            .split(" "));
    /** After q: the rhyme as it follows the letter, glide included. */
    private static final Set<String> RHYMES_AFTER_Q = Set.of(("ua uac uach uai uan uang uanh uao uap uat uau uay "
                    + "uăc uăm uăn uăng uăp uăt uân uâng uât uây ue uen ueo uet uê uên uênh uêch uêt "
                    + "ui uit uinh uich uy uych uyên uyêt uynh uyt uyn uyu uơ uôc")
            .split(" "));
    /** After gi, whose i is then part of the onset: giếng, giết. */
    private static final Set<String> ONLY_AFTER_GI = Set.of("êng", "êc");
    /** Syllables outside the tables: gi as onset and vowel at once, and rhymes of one word only. */
    private static final Map<String, Integer> ALONE = Map.of("gi", 1, "gin", 1, "khuya", 3, "khuyu", 3, "xoong", 2);

    private static final Set<String> ONSETS_BEFORE_Y = Set.of("", "h", "k", "l", "m", "s", "t", "th", "v");
    private static final Set<String> GLIDE_RHYMES_WITH_TWO_SPELLINGS = Set.of("oa", "oe", "uy");
    private static final String STOPPED = "cpt";

    static Syllable of(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return NONE;
        }
        List<VietnameseLetter> letters = new ArrayList<>(word.length());
        for (int i = 0; i < word.length(); i++) {
            Optional<VietnameseLetter> letter = VietnameseLetter.of(word.charAt(i));
            if (letter.isEmpty()) {
                return isAbbreviation(word) ? ABBREVIATION : NONE;
            }
            letters.add(letter.get());
        }
        if (isSyllable(letters)) {
            return isPlain(letters) ? PLAIN : MARKED;
        }
        return isAbbreviation(word) ? ABBREVIATION : NONE;
    }

    private static boolean isPlain(List<VietnameseLetter> letters) {
        return letters.stream().allMatch(letter -> letter.tone() == Tone.LEVEL && letter.base() <= 'z');
    }

    private static boolean isAbbreviation(String word) {
        return word.chars().allMatch(c -> c == 'Đ' || (c >= 'A' && c <= 'Z'))
                && word.chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0);
    }

    private static boolean isSyllable(List<VietnameseLetter> letters) {
        int toned = -1;
        StringBuilder bases = new StringBuilder();
        for (VietnameseLetter letter : letters) {
            if (letter.tone() != Tone.LEVEL) {
                if (toned >= 0) {
                    return false;
                }
                toned = bases.length();
            }
            bases.append(letter.base());
        }
        String word = bases.toString();
        Tone tone = toned < 0 ? Tone.LEVEL : letters.get(toned).tone();
        if (ALONE.containsKey(word)) {
            return toned < 0 || toned == ALONE.get(word);
        }
        int onset = onsetLength(word);
        String rhyme = word.substring(onset);
        boolean marked = toned >= 0 || word.chars().anyMatch(c -> c > 'z');
        return fits(word.substring(0, onset), rhyme)
                && (toned < 0 || mayCarryTone(word.charAt(0) == 'q', rhyme, toned - onset))
                && (!marked || !isStopped(rhyme) || tone == Tone.ACUTE || tone == Tone.DOT);
    }

    private static int onsetLength(String word) {
        int length = 0;
        while (length < word.length() && !VietnameseLetter.isVowel(word.charAt(length))) {
            length++;
        }
        boolean gi = word.startsWith("gi") && word.length() > 2 && VietnameseLetter.isVowel(word.charAt(2));
        return gi ? 2 : length;
    }

    private static boolean fits(String onset, String rhyme) {
        if (rhyme.isEmpty() || !ONSETS.contains(onset)) {
            return false;
        }
        if (onset.equals("q")) {
            return RHYMES_AFTER_Q.contains(rhyme);
        }
        if (onset.equals("gi") && ONLY_AFTER_GI.contains(rhyme)) {
            return true;
        }
        char first = rhyme.charAt(0);
        boolean front = first == 'e' || first == 'ê' || first == 'i' || first == 'y';
        if (BEFORE_FRONT_VOWELS.contains(onset) && !front || NOT_BEFORE_FRONT_VOWELS.contains(onset) && front) {
            return false;
        }
        if (first == 'y' && (rhyme.length() > 1 ? !onset.isEmpty() : !ONSETS_BEFORE_Y.contains(onset))) {
            return false;
        }
        boolean startsLikeY = onset.isEmpty() && rhyme.startsWith("iê");
        return !startsLikeY && RHYMES.contains(rhyme);
    }

    private static boolean isStopped(String rhyme) {
        return rhyme.endsWith("ch") || STOPPED.indexOf(rhyme.charAt(rhyme.length() - 1)) >= 0;
    }

    /** @param at the place of the toned letter in the rhyme */
    private static boolean mayCarryTone(boolean afterQ, String rhyme, int at) {
        int from = afterQ && rhyme.length() > 1 ? 1 : 0;
        int to = from;
        int quality = -1;
        while (to < rhyme.length() && VietnameseLetter.isVowel(rhyme.charAt(to))) {
            if (rhyme.charAt(to) > 'z') {
                quality = to;
            }
            to++;
        }
        if (quality >= 0) {
            return at == quality;
        }
        return switch (to - from) {
            case 1 -> at == from;
            case 2 ->
                to < rhyme.length()
                        ? at == from + 1
                        : at == from
                                || (at == from + 1 && GLIDE_RHYMES_WITH_TWO_SPELLINGS.contains(rhyme.substring(from)));
            default -> at == from + 1;
        };
    }
}
