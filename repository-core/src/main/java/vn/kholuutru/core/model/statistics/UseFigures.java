package vn.kholuutru.core.model.statistics;

/**
 * What was asked for, given and used in a time. Things are counted at the time they were done.
 *
 * @param requests phiếu yêu cầu submitted
 * @param granted items granted
 * @param refused items refused
 * @param late items whose deadline fell into the time and was missed
 * @param readers different accounts that asked or used something
 * @param pages pages shown
 * @param downloads files and copies handed out
 * @param copies copies granted, counted as often as the reader wanted them
 * @param feesDong fees received, in đồng
 */
public record UseFigures(
        long requests,
        long granted,
        long refused,
        long late,
        long readers,
        long pages,
        long downloads,
        long copies,
        long feesDong) {
    public static final UseFigures NONE = new UseFigures(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
