package vn.kholuutru.access.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;

/**
 * Documents as a province's archive holds them, made up: 40 phông, 25 documents a hồ sơ, 1 to 40 pages a document (4 on
 * average), some 330 words a page, a tenth used under conditions. The same seed makes the same documents.
 */
public final class SyntheticPages {
    private static final int FONDS = 40;
    private static final int DOCUMENTS_IN_A_DOSSIER = 25;
    private static final int MOST_PAGES = 40;
    private static final double ONE_PAGE_MORE = 0.75;
    private static final int WORDS = 330;
    private static final int PHRASES = 600;
    private static final List<String> TYPES = List.of(
            "Quyết định",
            "Công văn",
            "Báo cáo",
            "Kế hoạch",
            "Tờ trình",
            "Thông báo",
            "Nghị quyết",
            "Biên bản",
            "Chỉ thị",
            "Hợp đồng",
            "Giấy mời",
            "Hướng dẫn");
    private static final List<String> NOTATIONS =
            List.of("QĐ-UBND", "UBND-NC", "BC-SNV", "KH-UBND", "TTr-STC", "TB-VP", "NQ-HĐND", "BB-HĐ", "CT-UBND");

    private final long seed;
    private final Vocabulary vocabulary;
    private final List<String> phrases;

    public SyntheticPages(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        this.vocabulary = new Vocabulary(random);
        this.phrases = IntStream.range(0, PHRASES)
                .mapToObj(ignored -> words(random, 3 + random.nextInt(4)))
                .toList();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Documents until there are so many pages; the last one may go beyond. */
    public void write(int pages, Consumer<IndexedDocument> to) {
        int written = 0;
        for (int ordinal = 0; written < pages; ordinal++) {
            IndexedDocument document = document(ordinal);
            written += document.pages().size();
            to.accept(document);
        }
    }

    /** The n-th document, always the same. */
    public IndexedDocument document(int ordinal) {
        Random random = new Random(seed * 1_000_003 + ordinal);
        int fonds = ordinal / DOCUMENTS_IN_A_DOSSIER % FONDS;
        FondsCode fondsCode = new FondsCode("H49.%02d".formatted(fonds + 1));
        int year = 1976 + (int) Math.round(49 * Math.sqrt(random.nextDouble()));
        DossierCode dossier =
                new DossierCode("%s.%d.%05d".formatted(fondsCode, 2000, ordinal / DOCUMENTS_IN_A_DOSSIER + 1));
        UUID id = new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | 0x8000000000000000L);
        List<String> pages = new ArrayList<>();
        do {
            pages.add(page(random));
        } while (pages.size() < MOST_PAGES && random.nextDouble() < ONE_PAGE_MORE);
        String type = TYPES.get(Math.min((int) (-Math.log(1 - random.nextDouble()) * 2.5), TYPES.size() - 1));
        return new IndexedDocument(
                new AipAddress(fondsCode, dossier, new AipId(id)),
                "%s.%07d".formatted(dossier, ordinal % DOCUMENTS_IN_A_DOSSIER + 1),
                type + " về việc " + words(random, 6 + random.nextInt(12)),
                Optional.of(number(random)),
                Optional.of(LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28))),
                Optional.of("Cơ quan " + phrases.get(random.nextInt(60))),
                Optional.of(type),
                "Hồ sơ về việc " + phrases.get(ordinal / DOCUMENTS_IN_A_DOSSIER % PHRASES),
                "Phông " + phrases.get(fonds),
                random.nextInt(10) == 0 ? AccessLevel.CONDITIONAL : AccessLevel.PUBLIC,
                pages);
    }

    private String page(Random random) {
        int words = (int) Math.clamp(WORDS + random.nextGaussian() * 120, 30, 900);
        StringBuilder text = new StringBuilder(words * 6);
        for (int written = 0; written < words; ) {
            int chance = random.nextInt(100);
            if (chance < 3) {
                String phrase = phrases.get(random.nextInt(PHRASES));
                text.append(phrase);
                written += phrase.split(" ").length;
            } else {
                text.append(
                        chance == 3
                                ? number(random)
                                : chance < 6 ? "" + random.nextInt(2_030) : vocabulary.draw(random));
                written++;
            }
            text.append(random.nextInt(12) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < count; word++) {
            text.append(word == 0 ? "" : " ").append(vocabulary.draw(random));
        }
        return text.toString();
    }

    private static String number(Random random) {
        return 1 + random.nextInt(3_000) + "/" + NOTATIONS.get(random.nextInt(NOTATIONS.size()));
    }
}
