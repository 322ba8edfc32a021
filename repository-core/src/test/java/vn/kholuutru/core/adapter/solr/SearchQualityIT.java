package vn.kholuutru.core.adapter.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.util.ContentStreamBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.solr.JudgedCollection.Judged;
import vn.kholuutru.core.engine.FreePort;
import vn.kholuutru.core.engine.SupervisedProcess;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.search.Vocabulary;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.search.ShippedVocabulary;
import vn.kholuutru.core.search.Widening;
import vn.kholuutru.solrconfig.Configset;
import vn.kholuutru.solrconfig.SearchCollection;

/**
 * How good the order of results is, by the judged collection, and what every step adds to it. A Solr of its own, because the
 * weights of words depend on all that is indexed. Writes its table into docs/search.md when asked:
 * {@code -Dkho.write-documents=true}.
 */
class SearchQualityIT {
    private static final Path PAGE = Path.of(System.getProperty("kho.home"), "docs", "search.md");
    private static final String BEGIN = "<!-- quality: written by SearchQualityIT -->\n";
    private static final String END = "<!-- /quality -->";
    private static final Set<SearchStep> ALL = EnumSet.allOf(SearchStep.class);
    private static final Vocabulary SHIPPED = ShippedVocabulary.vocabulary();
    private static final List<Judged> QUESTIONS = JudgedCollection.questions();
    private static final String WHOLE = "all steps";
    private static final double THRESHOLD = 0.9;

    @TempDir
    Path folder;

    @Test
    void whatPeopleExpectStandsFirst() throws Exception {
        SolrEngine engine = new SolrEngine(
                folder, FreePort.find(), FreePort.find(), UUID.randomUUID().toString());
        try (SupervisedProcess process = SupervisedProcess.start(engine, folder.resolve("logs"))) {
            process.awaitReady(Duration.ofMinutes(4));
            Map<String, Map<String, Double>> measured = measured(engine);

            if (Boolean.getBoolean("kho.write-documents")) {
                write(table(measured));
            }
            assertThat(QUESTIONS).hasSizeGreaterThanOrEqualTo(60);
            assertThat(mean(whole(measured))).isGreaterThan(THRESHOLD);
            assertThat(measured.values().stream().map(SearchQualityIT::mean))
                    .as("no step may harm more than it helps")
                    .allMatch(mean -> mean <= mean(whole(measured)) + 0.002);
            assertThat(Files.readString(PAGE))
                    .as("docs/search.md says what is measured")
                    .contains("| " + number(mean(whole(measured))) + " | " + WHOLE);
        }
    }

    private static Map<String, Map<String, Double>> measured(SolrEngine engine) throws Exception {
        List<IndexedDocument> documents = JudgedCollection.documents();
        Map<String, Map<String, Double>> measured = new LinkedHashMap<>();
        SearchManner whole = new SearchManner(() -> new Widening(SHIPPED), ALL);
        try (SolrArchiveIndex index = index(engine, whole)) {
            index.prepare();
            index.add(documents);
            index.refresh();
            measured.put(WHOLE, gains(index));
        }
        Map<String, SearchManner> without = new LinkedHashMap<>();
        without.put("marks weigh more", new SearchManner(whole.widening(), except(SearchStep.MARKS)));
        without.put("order by phrases", new SearchManner(whole.widening(), except(SearchStep.PHRASES)));
        without.put("slips", new SearchManner(whole.widening(), except(SearchStep.SLIPS)));
        without.put("abbreviations", widened(new Vocabulary(List.of(), SHIPPED.places())));
        without.put("renamed places", widened(new Vocabulary(SHIPPED.abbreviations(), List.of())));
        for (Map.Entry<String, SearchManner> step : without.entrySet()) {
            try (SolrArchiveIndex index = index(engine, step.getValue())) {
                measured.put(step.getKey(), gains(index));
            }
        }
        Map<String, UnaryOperator<String>> schemas = new LinkedHashMap<>();
        schemas.put("tone placement (exact)", schema -> withoutFilter(schema, "^(.*?)"));
        schemas.put("i and y", schema -> withoutFilter(schema, "^(h|k|l|m|s|t|qu)y"));
        schemas.put(
                "marks folded away",
                schema -> schema.replace(
                        "<filter class=\"solr.ICUFoldingFilterFactory\"/>",
                        "<filter class=\"solr.ICUNormalizer2FilterFactory\" form=\"nfkc_cf\" mode=\"compose\"/>"));
        schemas.put(
                "NFC and NFD made alike",
                schema -> schema.replace(
                                "<charFilter class=\"solr.ICUNormalizer2CharFilterFactory\" form=\"nfkc\" mode=\"compose\"/>",
                                "")
                        .replace(
                                "<filter class=\"solr.ICUFoldingFilterFactory\"/>",
                                "<filter class=\"solr.LowerCaseFilterFactory\"/>")
                        .replace(
                                "<filter class=\"solr.ICUNormalizer2FilterFactory\" form=\"nfkc_cf\" mode=\"compose\"/>",
                                "<filter class=\"solr.LowerCaseFilterFactory\"/>")
                        .replace(
                                "<filter class=\"solr.ICUNormalizer2FilterFactory\" form=\"nfc\" mode=\"decompose\"/>",
                                ""));
        for (Map.Entry<String, UnaryOperator<String>> step : schemas.entrySet()) {
            use(engine, step.getValue());
            try (SolrArchiveIndex index = index(engine, whole)) {
                index.add(documents);
                index.refresh();
                measured.put(step.getKey(), gains(index));
            }
        }
        return measured;
    }

    private static SearchManner widened(Vocabulary vocabulary) {
        Widening widening = new Widening(vocabulary);
        return new SearchManner(() -> widening, ALL);
    }

    private static Set<SearchStep> except(SearchStep step) {
        return EnumSet.complementOf(EnumSet.of(step));
    }

    /** By group of questions, and of every question for the whole. */
    private static Map<String, Double> gains(SolrArchiveIndex index) {
        Map<String, Double> gains = new LinkedHashMap<>();
        for (Judged question : QUESTIONS) {
            gains.put(question.group() + "|" + question.typed(), question.gain(found(index, question.typed())));
        }
        return gains;
    }

    private static List<String> found(SolrArchiveIndex index, String typed) {
        return index
                .seenBy(Audience.EVERYONE)
                .search(new SearchQuery(
                        typed,
                        Optional.of(JudgedCollection.FONDS),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        10,
                        SearchQuery.Sort.RELEVANCE))
                .items()
                .stream()
                .map(hit -> hit.document().docCode())
                .toList();
    }

    private static SolrArchiveIndex index(SolrEngine engine, SearchManner manner) {
        return new SolrArchiveIndex(engine.address(), Optional.of(engine.login()), manner);
    }

    private static String withoutFilter(String schema, String pattern) {
        return schema.lines()
                .filter(line ->
                        !(line.contains("PatternReplaceFilterFactory") && line.contains("pattern=\"" + pattern)))
                .collect(Collectors.joining("\n"));
    }

    /** Lets both collections analyse by another schema; what is in them is written anew afterwards. */
    private static void use(SolrEngine engine, UnaryOperator<String> change) throws Exception {
        String name = "quality-" + UUID.randomUUID();
        try (CloudHttp2SolrClient solr = new CloudHttp2SolrClient.Builder(
                        List.of(engine.address().toString()))
                .withHttpClientBuilder(new Http2SolrClient.Builder()
                        .withBasicAuthCredentials(
                                engine.login().user(), engine.login().password()))
                .build()) {
            ContentStreamBase zip = new ContentStreamBase.ByteArrayStream(zip(change), name);
            zip.setContentType("application/octet-stream");
            new ConfigSetAdminRequest.Upload()
                    .setConfigSetName(name)
                    .setUploadStream(zip)
                    .process(solr);
            for (SearchCollection collection : SearchCollection.values()) {
                solr.deleteByQuery(collection.collection(), "*:*");
                solr.commit(collection.collection());
                CollectionAdminRequest.modifyCollection(collection.collection(), Map.of("collection.configName", name))
                        .process(solr);
            }
        }
    }

    private static byte[] zip(UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String schema = configuration("schema.xml");
            String changed = change.apply(schema);
            assertThat(changed).as("the step is in the schema").isNotEqualTo(schema);
            zip.putNextEntry(new ZipEntry("schema.xml"));
            zip.write(changed.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("solrconfig.xml"));
            zip.write(configuration("solrconfig.xml").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String configuration(String file) throws IOException {
        return new String(
                Objects.requireNonNull(Configset.class.getResourceAsStream("conf/" + file))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static Map<String, Double> whole(Map<String, Map<String, Double>> measured) {
        return Objects.requireNonNull(measured.get(WHOLE));
    }

    private static double mean(Map<String, Double> gains) {
        return gains.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    private static Map<String, Double> byGroup(Map<String, Double> gains) {
        return gains.entrySet().stream()
                .collect(Collectors.groupingBy(
                        gain -> gain.getKey().split("\\|")[0],
                        TreeMap::new,
                        Collectors.averagingDouble(Map.Entry::getValue)));
    }

    private static String table(Map<String, Map<String, Double>> measured) {
        StringBuilder table = new StringBuilder();
        Map<String, Double> whole = whole(measured);
        table.append("| nDCG@10 | measured | lost without it | most in the group |\n|---|---|---|---|\n");
        measured.forEach((step, gains) -> {
            table.append("| ").append(number(mean(gains))).append(" | ");
            if (step.equals(WHOLE)) {
                table.append(step).append(" | | |\n");
            } else {
                table.append("without: ").append(step).append(" | ").append(number(mean(whole) - mean(gains)));
                table.append(" | ").append(most(byGroup(whole), byGroup(gains))).append(" |\n");
            }
        });
        table.append("\n| group of questions | how many | nDCG@10 |\n|---|---|---|\n");
        byGroup(whole)
                .forEach((group, gain) -> table.append("| ")
                        .append(group)
                        .append(" | ")
                        .append(QUESTIONS.stream()
                                .filter(question -> question.group().equals(group))
                                .count())
                        .append(" | ")
                        .append(number(gain))
                        .append(" |\n"));
        table.append("\nWhat is not in the best order: ");
        table.append(whole.entrySet().stream()
                .filter(gain -> gain.getValue() < 0.9)
                .sorted(Map.Entry.comparingByValue())
                .map(gain -> "`" + gain.getKey().split("\\|")[1] + "` (" + number(gain.getValue()) + ")")
                .collect(Collectors.joining(", ")));
        return table.append(".\n").toString();
    }

    private static String most(Map<String, Double> whole, Map<String, Double> without) {
        return whole.entrySet().stream()
                .map(group -> Map.entry(group.getKey(), group.getValue() - without.getOrDefault(group.getKey(), 0.0)))
                .max(Map.Entry.comparingByValue())
                .filter(group -> group.getValue() > 0.0005)
                .map(group -> group.getKey() + " " + number(group.getValue()))
                .orElse("none");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static void write(String table) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(page.indexOf(END)));
    }
}
