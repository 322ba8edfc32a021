package vn.kholuutru.ingest.workbook;

/**
 * A sheet of a workbook.
 *
 * @param index counted from 0, hidden sheets included
 * @param visible false when the producer hid it: what cannot be seen was not meant to be read
 */
public record DeliveredSheet(int index, String name, boolean visible) {}
