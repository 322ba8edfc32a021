@NullMarked
package vn.kholuutru.access.calendar;

import org.jspecify.annotations.NullMarked;
