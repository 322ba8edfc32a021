package vn.kholuutru.access.readers;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.core.port.ReaderRegister;

/** Removes registrations that nobody confirmed, and refused ones, so that personal data do not stay for nothing. */
@Singleton
public class ForgetRegistrations {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetRegistrations.class);

    private final ReaderRegister readers;
    private final ReadingRoomConfiguration settings;
    private final Clock clock;

    @Inject
    public ForgetRegistrations(ReaderRegister readers, ReadingRoomConfiguration settings, Clock clock) {
        this.readers = readers;
        this.settings = settings;
        this.clock = clock;
    }

    public void forget() {
        int forgotten = readers.forgetUnconfirmed(
                clock.instant().minus(Duration.ofDays(settings.registrationsForgottenDays())));
        if (forgotten > 0) {
            LOG.info("registrations forgotten: {}", forgotten);
        }
    }
}
