/**
 * The archive's own time, which never goes back, whatever becomes of the machine's clock. Who else knows the time is asked of
 * {@link vn.kholuutru.core.port.TimeWitness}.
 */
@NullMarked
package vn.kholuutru.core.time;

import org.jspecify.annotations.NullMarked;
