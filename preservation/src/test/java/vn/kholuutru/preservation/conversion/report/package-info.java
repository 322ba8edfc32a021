@NullMarked
package vn.kholuutru.preservation.conversion.report;

import org.jspecify.annotations.NullMarked;
