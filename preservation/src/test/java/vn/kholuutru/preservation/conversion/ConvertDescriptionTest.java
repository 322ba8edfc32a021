package vn.kholuutru.preservation.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.preservation.conversion.ConversionNote.Defaulted;
import vn.kholuutru.preservation.conversion.ConversionNote.Derived;
import vn.kholuutru.preservation.conversion.ConversionNote.KeptAsNote;
import vn.kholuutru.preservation.conversion.ConversionNote.LeftBehind;
import vn.kholuutru.preservation.conversion.ConversionNote.Recoded;
import vn.kholuutru.preservation.conversion.ConversionNote.StillMissing;

class ConvertDescriptionTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final MetadataProfile FORMER =
            PROFILES.find(ProfileId.TT02_2019).orElseThrow();
    private static final MetadataProfile CURRENT =
            PROFILES.find(ProfileId.TT05_2025).orElseThrow();
    private static final ConvertDescription CONVERT =
            new ConvertDescription(PROFILES, new ShaclDescriptionValidator(PROFILES));
    private static final String DOSSIER = "000.00.00.G09.2010.01.TH";
    private static final String DOCUMENT = DOSSIER + ".0000001";

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void knowsEveryFieldOfTheFormerProfileAndLeadsToFieldsOfTheNewOne(RecordKind kind) {
        List<FieldLine> lines = ConversionTable.standard().fields(kind);

        assertThat(lines.stream().map(FieldLine::from))
                .containsExactlyInAnyOrderElementsOf(FORMER.record(kind).fields().stream()
                        .map(FieldDefinition::code)
                        .toList());
        assertThat(lines)
                .allSatisfy(line -> line.to()
                        .ifPresent(to -> assertThat(CURRENT.record(kind).find(to))
                                .as("%s %s", kind, to)
                                .isPresent()));
        assertThat(lines).allSatisfy(line -> assertThat(line.clause()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "DOSSIER,FileCode,000.00.00.G09.2010.01.TH,arcFileCode,000.00.00.G09.2010.01.TH",
        "DOSSIER,Title,Hồ sơ thi đua,title,Hồ sơ thi đua",
        "DOSSIER,Maintenance,Vĩnh viễn,maintenance,01",
        "DOSSIER,Maintenance,vĩnh  viễn,maintenance,01",
        "DOSSIER,Maintenance,20 năm,maintenance,05",
        "DOSSIER,Rights,Hạn chế,mode,02",
        "DOSSIER,Rights,Không hạn chế,mode,01",
        "DOSSIER,Language,Tiếng Việt,language,01",
        "DOSSIER,StartDate,2010-01-02,startDate,2010-01-02",
        "DOSSIER,EndDate,2010-12-31,endDate,2010-12-31",
        "DOSSIER,TotalDoc,12,totalDoc,12",
        "DOSSIER,Description,Thiếu trang bìa,description,Thiếu trang bìa",
        "DOSSIER,InforSign,TĐ,inforSign,TĐ",
        "DOSSIER,Keyword,thi đua,keyword,thi đua",
        "DOSSIER,SheetTotal,80,numberOfPaper,80",
        "DOSSIER,PageNumber,120,numberOfPage,120",
        "DOSSIER,Format,Bình thường,format,02",
        "DOCUMENT,DocCode,G09.2010.01.TH.0001,docId,G09.2010.01.TH.0001",
        "DOCUMENT,TypeName,Quyết định,typeName,02",
        "DOCUMENT,TypeName,Bản thoả thuận,typeName,25",
        "DOCUMENT,CodeNumber,15,codeNumber,15",
        "DOCUMENT,CodeNotation,QĐ-UBND,codeNotation,QĐ-UBND",
        "DOCUMENT,IssuedDate,2010-03-05,issuedDate,2010-03-05",
        "DOCUMENT,OrganName,Sở Nội vụ,organName,Sở Nội vụ",
        "DOCUMENT,Subject,Về việc khen thưởng,subject,Về việc khen thưởng",
        "DOCUMENT,Language,Hán Nôm,language,09",
        "DOCUMENT,PageAmount,3,numberOfPage,3",
        "DOCUMENT,Description,Bản sao,description,Bản sao",
        "DOCUMENT,InforSign,TĐ,inforSign,TĐ",
        "DOCUMENT,Keyword,khen thưởng,keyword,khen thưởng",
        "DOCUMENT,Mode,Không hạn chế,mode,01",
        "DOCUMENT,ConfidenceLevel,Số hoá,confidenceLevel,02",
        "DOCUMENT,ConfidenceLevel,Gốc điện tử,confidenceLevel,01",
        "DOCUMENT,Autograph,Đồng ý,autograph,Đồng ý",
        "DOCUMENT,Format,Hỏng,format,03",
        "PHOTO,ArchivesNumber,A-12,archivesNumber,A-12",
        "PHOTO,InforSign,TĐ,inforSign,TĐ",
        "PHOTO,EventName,Lễ khánh thành,eventName,Lễ khánh thành",
        "PHOTO,ImageTitle,Cắt băng,imageTitle,Cắt băng",
        "PHOTO,Photographer,Nguyễn Văn An,photographer,Nguyễn Văn An",
        "PHOTO,PhotoPlace,Huế,photoPlace,Huế",
        "PHOTO,PhotoTime,1985-09-02,photoTime,1985-09-02",
        "PHOTO,Colour,Đen trắng,colour,02",
        "PHOTO,FilmSize,6x9,filmSize,6x9",
        "PHOTO,DocAttached,Không,docAttached,0",
        "PHOTO,Mode,Công khai,mode,01",
        "PHOTO,Format,Tốt,format,01",
        "RECORDING,MovieTitle,Phỏng vấn,movieTitle,Phỏng vấn",
        "RECORDING,Recorder,Đài tỉnh,recorder,Đài tỉnh",
        "RECORDING,RecordPlace,Hà Nội,recordPlace,Hà Nội",
        "RECORDING,RecordDate,1985-09-02,recordDate,1985-09-02",
        "RECORDING,Language,Tiếng Anh,language,02",
        "RECORDING,PlayTime,00:10:00,playTime,00:10:00",
        "RECORDING,DocAttached,Có,docAttached,1",
        "RECORDING,Quality,Rõ,quality,Rõ",
        "FONDS,FondName,Ủy ban nhân dân tỉnh,FondName,Ủy ban nhân dân tỉnh",
        "FONDS,Language,Tiếng Việt,Language,Tiếng Việt"
    })
    void takesAValueOver(RecordKind kind, String from, String value, String to, String expected) {
        Conversion conversion = convert(kind, from, value);

        assertThat(conversion.description().profile()).isEqualTo(ProfileId.TT05_2025);
        assertThat(conversion.description().first(to)).contains(expected);
        assertThat(conversion.count(KeptAsNote.class)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "DOSSIER,Maintenance,15 năm,maintenance,07,Thời hạn bảo quản: 15 năm",
        "DOSSIER,Rights,Xin phép giám đốc,mode,02,Chế độ sử dụng: Xin phép giám đốc",
        "DOCUMENT,TypeName,Sắc lệnh,typeName,32,Tên loại văn bản: Sắc lệnh",
        "DOCUMENT,Language,Tiếng Lào,language,11,Ngôn ngữ: Tiếng Lào",
        "PHOTO,DocAttached,Phiếu thuyết minh số 4,docAttached,1,Tài liệu đi kèm: Phiếu thuyết minh số 4"
    })
    void keepsTheWordsWhereTheCodeSaysLess(
            RecordKind kind, String from, String words, String to, String code, String note) {
        Conversion conversion = convert(kind, from, words);

        assertThat(conversion.description().first(to)).contains(code);
        assertThat(conversion.description().first("description")).contains(note);
        assertThat(conversion.description().delivered(new FieldCode(to))).contains(words);
        assertThat(conversion.notes()).contains(new KeptAsNote(new FieldCode(from), words));
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT,Format,Mốc góc trái,format,Tình trạng vật lý: Mốc góc trái",
        "DOCUMENT,ConfidenceLevel,Sao y,confidenceLevel,Mức độ tin cậy: Sao y",
        "PHOTO,Colour,Nâu,colour,Màu sắc: Nâu",
        "DOCUMENT,PageAmount,khoảng ba,numberOfPage,Số lượng trang của văn bản: khoảng ba",
        "DOCUMENT,IssuedDate,tháng ba,issuedDate,'Ngày, tháng, năm văn bản: tháng ba'",
        "DOCUMENT,DocCode,000.00.00.G09.2010.01.TH.00123,docId,Mã định danh văn bản: 000.00.00.G09.2010.01.TH.00123"
    })
    void keepsAsANoteWhatNoFieldOrCodeHolds(RecordKind kind, String from, String value, String to, String note) {
        Conversion conversion = convert(kind, from, value);

        assertThat(conversion.description().first(to)).isNotEqualTo(Optional.of(value));
        assertThat(conversion.description().first("description")).contains(note);
        assertThat(conversion.notes()).contains(new KeptAsNote(new FieldCode(from), value));
    }

    @Test
    void addsANoteBehindTheOneThatIsThere() {
        Conversion conversion = convert(RecordKind.DOCUMENT, "Description", "Bản sao", "Format", "Mốc");

        assertThat(conversion.description().first("description")).contains("Bản sao; Tình trạng vật lý: Mốc");
    }

    @Test
    void saysWhatStaysInTheFormerVersionOnly() {
        Conversion conversion = convert(RecordKind.DOCUMENT, "Description", "a".repeat(500), "Format", "Mốc");

        assertThat(conversion.description().first("description")).contains("a".repeat(500));
        assertThat(conversion.notes()).contains(new LeftBehind(new FieldCode("Format"), "Mốc"));
    }

    @Test
    void neverOpensToThePublicWhatItDoesNotUnderstand() {
        Conversion conversion = convert(RecordKind.DOCUMENT, "Mode", "Không rõ");

        assertThat(AccessLevel.describedBy(conversion.description())).isEqualTo(AccessLevel.CONDITIONAL);
    }

    @Test
    void findsInTheArchiveWhatTheFormerProfileDidNotAskFor() {
        Conversion conversion = CONVERT.convert(
                described(RecordKind.DOCUMENT, "TypeName", "Công văn"),
                new RecordContext(
                        DOCUMENT,
                        OptionalInt.of(4),
                        Optional.of(convert(RecordKind.DOSSIER, "Maintenance", "70 năm")
                                .description())));

        assertThat(conversion.notes())
                .contains(
                        new Derived(new FieldCode("docCode"), DOCUMENT, ConversionNote.Source.RECORD_CODE),
                        new Derived(new FieldCode("numberOfPage"), "4", ConversionNote.Source.FILE),
                        new Derived(new FieldCode("maintenance"), "02", ConversionNote.Source.DOSSIER),
                        new Recoded(new FieldCode("TypeName"), new FieldCode("typeName"), "Công văn", "22"));
    }

    @Test
    void listsWhatItFilledInAndWhatIsStillMissing() {
        Conversion conversion = convert(RecordKind.DOCUMENT, "TypeName", "Công văn");

        assertThat(conversion.notes())
                .contains(
                        new Defaulted(new FieldCode("riskRecovery"), "0"),
                        new Defaulted(new FieldCode("process"), "0"),
                        new StillMissing(new FieldCode("language")),
                        new StillMissing(new FieldCode("issuedDate")))
                .doesNotContain(new StillMissing(new FieldCode("docCode")));
    }

    @Test
    void asksForThePaperCodeOfWhatWasDigitised() {
        Conversion document = convert(RecordKind.DOSSIER, "Title", "Hồ sơ", "Maintenance", "Vĩnh viễn");

        assertThat(document.notes())
                .contains(new StillMissing(new FieldCode("totalDoc")))
                .doesNotContain(new StillMissing(new FieldCode("paperFileCode")));
    }

    @Test
    void dropsThePartsOfACodeTheCodeStillSays() {
        Conversion conversion =
                convert(RecordKind.DOCUMENT, "Identifier", "000.00.00.G09", "FileCatalog", "2010", "DocOrdinal", "1");

        assertThat(conversion.count(KeptAsNote.class)).isZero();
        assertThat(conversion.description().first("description")).isEmpty();
    }

    @Test
    void keepsAPartTheCodeDoesNotSay() {
        Conversion conversion = convert(RecordKind.DOCUMENT, "Identifier", "000.00.00.H49");

        assertThat(conversion.description().first("description")).contains("Mã cơ quan lưu trữ lịch sử: 000.00.00.H49");
    }

    @Test
    void carriesWhatWasDeliveredToTheNewField() {
        Description delivered = new Description(
                ProfileId.TT02_2019,
                RecordKind.DOCUMENT,
                Map.of(new FieldCode("IssuedDate"), List.of("2010-03-05")),
                true,
                Map.of(new FieldCode("IssuedDate"), "5.3.2010"));

        Conversion conversion = CONVERT.convert(delivered, RecordContext.container(DOCUMENT));

        assertThat(conversion.description().delivered(new FieldCode("issuedDate")))
                .contains("5.3.2010");
    }

    @Test
    void refusesADescriptionThatIsUnderTheNewProfileAlready() {
        Description converted = convert(RecordKind.DOSSIER, "Title", "Hồ sơ").description();

        assertThatThrownBy(() -> CONVERT.convert(converted, RecordContext.container(DOSSIER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Conversion convert(RecordKind kind, String... fieldsAndValues) {
        return CONVERT.convert(
                described(kind, fieldsAndValues),
                RecordContext.container(kind == RecordKind.DOSSIER ? DOSSIER : DOCUMENT));
    }

    private static Description described(RecordKind kind, String... fieldsAndValues) {
        Map<FieldCode, List<String>> values = new LinkedHashMap<>();
        List<String> given = Arrays.asList(fieldsAndValues);
        for (int at = 0; at < given.size(); at += 2) {
            values.put(new FieldCode(given.get(at)), List.of(given.get(at + 1)));
        }
        return new Description(ProfileId.TT02_2019, kind, values, true);
    }
}
