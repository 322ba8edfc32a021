package vn.kholuutru.preservation.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.port.TimeStampAuthority;

/** An authority that can be away. */
final class FailingAuthority implements TimeStampAuthority {
    private final TimeStampAuthority authority;
    private boolean away;
    private int asked;

    FailingAuthority(TimeStampAuthority authority) {
        this.authority = authority;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    int asked() {
        return asked;
    }

    @Override
    public byte[] stamp(Checksum imprint) {
        asked++;
        if (away) {
            throw new UncheckedIOException(new IOException("no answer"));
        }
        return authority.stamp(imprint);
    }

    @Override
    public String name() {
        return authority.name();
    }

    @Override
    public boolean forTrialOnly() {
        return authority.forTrialOnly();
    }
}
