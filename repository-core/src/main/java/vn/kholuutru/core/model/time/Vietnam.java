package vn.kholuutru.core.model.time;

import java.time.ZoneId;

/** The time of Vietnam: days of deadlines, periods and statistics begin and end there, wherever the server stands. */
public final class Vietnam {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Vietnam() {}
}
