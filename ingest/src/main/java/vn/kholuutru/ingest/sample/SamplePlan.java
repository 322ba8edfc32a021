package vn.kholuutru.ingest.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** Decides, from the seed alone, which phông, hồ sơ and documents the sample has. */
final class SamplePlan {
    private static final List<DocumentType> TYPES = List.of(DocumentType.values());
    private static final int DOCUMENTS_IN_A_DOSSIER = 8;
    private static final int FIRST_YEAR = 2012;

    private final SampleTexts texts;
    private final long seed;
    private final OptionalInt pages;

    /** @param pages of every document; varied from 1 to 4 when absent */
    SamplePlan(SampleTexts texts, long seed, OptionalInt pages) {
        this.texts = texts;
        this.seed = seed;
        this.pages = pages;
    }

    List<SampleDossier> dossiers(int documents) {
        List<SampleDossier> dossiers = new ArrayList<>();
        int size = Math.max(1, Math.min(DOCUMENTS_IN_A_DOSSIER, (documents + 3) / 4));
        for (int first = 0; first < documents; first += size) {
            dossiers.add(dossier(dossiers.size(), Math.min(size, documents - first)));
        }
        return dossiers;
    }

    private SampleDossier dossier(int index, int documents) {
        SampleFonds fonds = SampleFonds.ALL.get(index % SampleFonds.ALL.size());
        int year = FIRST_YEAR + index / 2 % 12;
        // the archive's own work comes first, so that even a small sample speaks of it
        List<String> topics = texts.topics();
        String topic = topics.get((topics.indexOf("lưu trữ") + index) % topics.size());
        String code = String.format("%s.%d.01.%04d", fonds.code(), year, index / 2 + 1);
        return dossier(fonds, code, year, topic, documents, seed * 1_000_003 + index);
    }

    SampleDossier dossier(SampleFonds fonds, String code, int year, String topic, int documents, long dossierSeed) {
        Random random = new Random(dossierSeed);
        List<SampleDocument> planned = new ArrayList<>();
        LocalDate issued = LocalDate.of(year, 1, 4).plusDays(random.nextInt(20));
        int number = 1687;
        for (int ordinal = 1; ordinal <= documents; ordinal++) {
            DocumentType type = ordinal == 1 ? DocumentType.DECISION : TYPES.get(random.nextInt(TYPES.size()));
            planned.add(new SampleDocument(
                    fonds,
                    code,
                    ordinal,
                    type,
                    number,
                    issued,
                    topic,
                    choose(texts.matters(topic), random),
                    choose(texts.section("places"), random),
                    choose(texts.section("people"), random),
                    pages.orElseGet(() -> 1 + random.nextInt(4)),
                    random.nextLong()));
            number = 100 + random.nextInt(2900);
            issued = issued.plusDays(3 + random.nextInt(Math.max(1, 300 / documents)));
        }
        return new SampleDossier(fonds, code, year, topic, planned);
    }

    private static String choose(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
