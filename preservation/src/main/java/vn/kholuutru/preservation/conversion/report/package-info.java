/**
 * The report of a conversion for people: Excel and HTML, in Vietnamese or English. What a report says comes from {@code
 * conversion}; nothing here decides anything.
 */
@NullMarked
package vn.kholuutru.preservation.conversion.report;

import org.jspecify.annotations.NullMarked;
