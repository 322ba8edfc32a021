package vn.kholuutru.access.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.access.search.ExactMarks;
import vn.kholuutru.access.search.Question;
import vn.kholuutru.core.port.Narrowing.Facet;

/** The parts of a search as they stand in an address of the interface. */
public class SearchParameters {
    @Parameter(description = "empty finds everything")
    @QueryParam("q")
    @DefaultValue("")
    String text = "";

    @Parameter(description = "mã phông; repeated: any of them")
    @QueryParam("fonds")
    List<String> fonds = List.of();

    @Parameter(description = "earliest date, yyyy-MM-dd or yyyy")
    @QueryParam("from")
    @Nullable
    String from;

    @Parameter(description = "latest date, yyyy-MM-dd or yyyy")
    @QueryParam("to")
    @Nullable
    String to;

    @Parameter(description = "true: only documents without any date; not together with from and to")
    @QueryParam("undated")
    @Nullable
    String undated;

    @Parameter(description = "tên loại, in words; repeated: any of them")
    @QueryParam("type")
    List<String> type = List.of();

    @Parameter(description = "cơ quan ban hành; repeated: any of them")
    @QueryParam("agency")
    List<String> agency = List.of();

    @Parameter(description = "thời hạn bảo quản, in words; repeated: any of them")
    @QueryParam("retention")
    List<String> retention = List.of();

    @Parameter(description = "chế độ sử dụng, public or conditional; repeated: any of them")
    @QueryParam("access")
    List<String> access = List.of();

    @Parameter(description = "ngôn ngữ, in words; repeated: any of them")
    @QueryParam("language")
    List<String> language = List.of();

    @Parameter(description = "mã hồ sơ")
    @QueryParam("dossier")
    @Nullable
    String dossier;

    @Parameter(description = "only what has become findable after this moment, ISO 8601 in UTC")
    @QueryParam("added")
    @Nullable
    String added;

    @Parameter(description = "relevance, date_ascending, date_descending or code")
    @QueryParam("sort")
    @Nullable
    String sort;

    @Parameter(description = "exact: words only with the marks as typed")
    @QueryParam("marks")
    @Nullable
    String marks;

    Question question() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put(Facet.FONDS.word(), fonds);
        parts.put(Facet.TYPE.word(), type);
        parts.put(Facet.AGENCY.word(), agency);
        parts.put(Facet.RETENTION.word(), retention);
        parts.put(Facet.ACCESS.word(), access);
        parts.put(Facet.LANGUAGE.word(), language);
        parts.put(Question.FROM, one(from));
        parts.put(Question.TO, one(to));
        parts.put(Question.UNDATED, one(undated));
        parts.put(Question.DOSSIER, one(dossier));
        parts.put(Question.ADDED, one(added));
        parts.put(Question.SORT, one(sort));
        return new Question(ExactMarks.in(text, marks), parts);
    }

    private static List<String> one(@Nullable String value) {
        return Stream.ofNullable(value).toList();
    }
}
