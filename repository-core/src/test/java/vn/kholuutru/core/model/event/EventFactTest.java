package vn.kholuutru.core.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.event.EventFact.Kind;

class EventFactTest {
    @Test
    void comesBackAsItWasWrittenWhateverANameContains() {
        List<EventFact> facts = List.of(
                new EventFact(Kind.NO_ACTIVE_CONTENT),
                new EventFact(Kind.MADE_OF, "hộp\t01\\n\r\n\\\\PAGES\\"),
                new EventFact(Kind.PICTURE, 10, 20, 0, 24),
                new EventFact(Kind.SIGNATURE_INSIDE, "", "INTACT", ""));

        assertThat(EventFact.read(EventFact.write(facts))).isEqualTo(facts);
    }

    @Test
    void isLeftToTheEventsDetailWhenALaterReleaseWroteSomethingUnknown() {
        assertThat(EventFact.read("PAGES\t3\nMOVED_TO_THE_MOON\t1")).isEmpty();
        assertThat(EventFact.read("")).isEmpty();
    }
}
