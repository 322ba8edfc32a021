package vn.kholuutru.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.problem.ProblemException;

class DocumentMetadataTest {
    @Test
    void readsEachRecordWithItsFields() {
        DocumentMetadata metadata = DocumentMetadata.parse(
                "{\"profile\":\"tt02-2019\",\"document\":{\"Subject\":\"Về việc số hóa\",\"Keyword\":[\"a\",\"b\"]}}");

        assertThat(metadata.profile()).isEqualTo(ProfileId.TT02_2019);
        assertThat(metadata.records().get(RecordKind.DOCUMENT))
                .containsEntry("Subject", "Về việc số hóa")
                .containsEntry("Keyword", "a; b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"document\":[]}",
                "{\"document\":{},\"photo\":{}}",
                "{\"document\":{},\"other\":1}",
                "{\"document\":{\"a\":{\"b\":1}}}",
                "{\"document\":{\"a\":1,\"a\":2}}",
                "{\"document\":{\"a\\u0000b\":1}}",
                "{\"document\":{\"a\":\"x\\u0000\"}}",
                "{\"document\":{\"a\":\"\\ud800\"}}",
                "{\"document\":{},\"\\u0000\":1}"
            })
    void refusesWhatIsNoDescription(String json) {
        assertRefused(json);
    }

    @Test
    void refusesEndlessNestingAndEndlessTextWithoutRepeatingThem() {
        assertRefused("[".repeat(50_000));
        assertRefused("{\"" + "z".repeat(100_000) + "\":1,\"document\":{}}");
        assertRefused("{\"document\":{\"a\":\"" + "z".repeat(300_000) + "\"}}");
    }

    private static void assertRefused(String json) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> DocumentMetadata.parse(json))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo("INVALID_METADATA");
                    assertThat(refusal.problem().arguments())
                            .allSatisfy(argument ->
                                    assertThat(argument).hasSizeLessThan(300).doesNotContain("\0"));
                });
    }
}
