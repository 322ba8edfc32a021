/** Alarms as the people of the archive see and close them; what raises them lies elsewhere. */
@NullMarked
package vn.kholuutru.access.alarm;

import org.jspecify.annotations.NullMarked;
