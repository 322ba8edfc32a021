/**
 * PREMIS 3 events and the agents who caused them.
 */
@NullMarked
package vn.kholuutru.core.model.event;

import org.jspecify.annotations.NullMarked;
