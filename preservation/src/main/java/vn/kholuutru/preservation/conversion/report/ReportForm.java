package vn.kholuutru.preservation.conversion.report;

import java.io.IOException;
import java.io.OutputStream;

/** A form the report of a conversion is handed out in. */
public interface ReportForm {
    /** As asked for, and the ending of the file's name. */
    String format();

    String mediaType();

    /** Reads the report as often as it needs and holds one record in memory at a time. */
    void write(LossReport report, OutputStream out) throws IOException;
}
