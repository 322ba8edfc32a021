package vn.kholuutru.ingest.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import vn.kholuutru.ingest.sample.TypesetPage.Style;

/** Lays an invented document out as Nghị định 30/2020/NĐ-CP asks of official papers, filling exactly its pages. */
final class DocumentLayout {
    private static final double LEFT_MIDDLE = 172;
    private static final double RIGHT_MIDDLE = 420;
    private static final double MIDDLE = (PageComposer.LEFT + PageComposer.RIGHT) / 2;
    private static final double CLOSING_HEIGHT = 225;
    private static final double ROOM_UNDER_A_HEADING = 150;
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final Typeface typeface;
    private final SampleTexts texts;

    DocumentLayout(Typeface typeface, SampleTexts texts) {
        this.typeface = typeface;
        this.texts = texts;
    }

    List<TypesetPage> lay(SampleDocument document) {
        PageComposer composer = new PageComposer(typeface);
        Prose prose = new Prose(texts, document);
        head(composer, document);
        title(composer, document, prose);
        body(composer, document, prose);
        closing(composer, document);
        return composer.finish();
    }

    private static void head(PageComposer composer, SampleDocument document) {
        SampleFonds fonds = document.fonds();
        double top = composer.y();
        composer.centred(fonds.superior(), LEFT_MIDDLE, 230, 10, Style.REGULAR);
        for (String line : fonds.headLines()) {
            composer.centred(line, LEFT_MIDDLE, 230, 11, Style.BOLD);
        }
        composer.rule(LEFT_MIDDLE, 70);
        composer.space(8);
        composer.centred("Số: " + document.number() + "/" + document.notation(), LEFT_MIDDLE, 190, 12, Style.REGULAR);
        if (document.type() == DocumentType.LETTER) {
            composer.centred("V/v " + document.matter(), LEFT_MIDDLE, 180, 10.5, Style.REGULAR);
        }
        double leftEnd = composer.y();

        composer.moveTo(top);
        composer.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", RIGHT_MIDDLE, 280, 11, Style.BOLD);
        composer.centred("Độc lập - Tự do - Hạnh phúc", RIGHT_MIDDLE, 280, 12, Style.BOLD);
        composer.rule(RIGHT_MIDDLE, 158);
        composer.space(12);
        composer.centred(
                String.format(
                        "%s, ngày %02d tháng %d năm %d",
                        fonds.seat(),
                        document.issued().getDayOfMonth(),
                        document.issued().getMonthValue(),
                        document.issued().getYear()),
                RIGHT_MIDDLE,
                280,
                12,
                Style.ITALIC);
        composer.moveTo(Math.max(leftEnd, composer.y()) + 16);
    }

    private static void title(PageComposer composer, SampleDocument document, Prose prose) {
        switch (document.type()) {
            case LETTER ->
                composer.centred(
                        "Kính gửi: Ủy ban nhân dân " + document.place() + ".", MIDDLE, 400, 12.5, Style.REGULAR);
            case DECISION -> {
                composer.centred("QUYẾT ĐỊNH", MIDDLE, 400, 14, Style.BOLD);
                composer.centred(document.subject(), MIDDLE, 340, 12.5, Style.BOLD);
                composer.rule(MIDDLE, 90);
                composer.space(8);
                prose.some("basis", 3).forEach(basis -> composer.paragraph(basis, Style.ITALIC));
                composer.centred("QUYẾT ĐỊNH:", MIDDLE, 400, 12.5, Style.BOLD);
            }
            case PLAN, REPORT, PROPOSAL, NOTICE -> {
                composer.centred(upper(document.type().words()), MIDDLE, 400, 14, Style.BOLD);
                composer.centred(document.subject(), MIDDLE, 340, 12.5, Style.BOLD);
                composer.rule(MIDDLE, 90);
            }
        }
        composer.space(10);
    }

    /** Adds paragraphs until the last page has just room for the signature. */
    private static void body(PageComposer composer, SampleDocument document, Prose prose) {
        Paragraphs paragraphs =
                document.type() == DocumentType.DECISION ? new Articles(prose) : new Sections(document, prose);
        for (Paragraph next = paragraphs.next(); hasRoom(composer, document, next); next = paragraphs.next()) {
            composer.paragraph(next.text(), next.style());
        }
        if (document.type() != DocumentType.DECISION) {
            composer.paragraph(prose.of("closings"), Style.REGULAR);
        }
    }

    private static boolean hasRoom(PageComposer composer, SampleDocument document, Paragraph next) {
        boolean lastPage = composer.page() >= document.pages();
        double following = next.style() == Style.BOLD ? ROOM_UNDER_A_HEADING : 0;
        double needed = composer.heightOf(next.text(), next.style()) + following + CLOSING_HEIGHT;
        return !lastPage || needed < composer.room();
    }

    private static void closing(PageComposer composer, SampleDocument document) {
        composer.space(10);
        double top = composer.y();
        composer.left("Nơi nhận:", 10.5, Style.BOLD_ITALIC);
        composer.left("- Như trên;", 9.5, Style.REGULAR);
        composer.left("- Ủy ban nhân dân " + document.place() + ";", 9.5, Style.REGULAR);
        composer.left("- Các phòng, ban có liên quan;", 9.5, Style.REGULAR);
        composer.left("- Lưu: VT, hồ sơ công việc.", 9.5, Style.REGULAR);

        composer.moveTo(top);
        for (String line : document.fonds().titles()) {
            composer.centred(line, RIGHT_MIDDLE, 260, 12, Style.BOLD);
        }
        composer.seal(RIGHT_MIDDLE, composer.y() + 42);
        composer.space(82);
        composer.centred(document.signer(), RIGHT_MIDDLE, 260, 12, Style.BOLD);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private record Paragraph(String text, Style style) {}

    /** As many paragraphs as are asked for. */
    private interface Paragraphs {
        Paragraph next();
    }

    private static final class Articles implements Paragraphs {
        private final Prose prose;
        private final Deque<String> articles;
        private final Deque<Paragraph> waiting = new ArrayDeque<>();
        private int number;

        Articles(Prose prose) {
            this.prose = prose;
            this.articles = new ArrayDeque<>(prose.some("decision-articles", 5));
        }

        @Override
        public Paragraph next() {
            if (waiting.isEmpty()) {
                number++;
                String article = articles.isEmpty() ? prose.sentence() : articles.removeFirst();
                waiting.add(new Paragraph("Điều " + number + ". " + article, Style.REGULAR));
                waiting.add(new Paragraph("1. " + prose.paragraph(), Style.REGULAR));
                waiting.add(new Paragraph("2. " + prose.sentence(), Style.REGULAR));
            }
            return waiting.removeFirst();
        }
    }

    private static final class Sections implements Paragraphs {
        private final Prose prose;
        private final List<String> headings;
        private final Deque<Paragraph> waiting = new ArrayDeque<>();
        private int number;

        Sections(SampleDocument document, Prose prose) {
            this.prose = prose;
            this.headings = new ArrayList<>(prose.some("headings", ROMAN.size()));
            waiting.add(new Paragraph(prose.of("openings"), Style.REGULAR));
            if (document.type() == DocumentType.LETTER) {
                waiting.add(new Paragraph(prose.paragraph(), Style.REGULAR));
                waiting.add(new Paragraph(prose.paragraph(), Style.REGULAR));
            }
        }

        @Override
        public Paragraph next() {
            if (waiting.isEmpty()) {
                String heading = headings.get(number % headings.size());
                waiting.add(new Paragraph(
                        ROMAN.get(number % ROMAN.size()) + ". " + heading.toUpperCase(Locale.ROOT), Style.BOLD));
                for (int item = 1; item <= 3; item++) {
                    waiting.add(new Paragraph(item + ". " + prose.paragraph(), Style.REGULAR));
                }
                number++;
            }
            return waiting.removeFirst();
        }
    }
}
