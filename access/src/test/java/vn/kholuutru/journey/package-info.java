/**
 * Journeys through the packaged archive as its users make them: the command line, REST and a browser against real
 * engines. They run after packaging.
 */
@NullMarked
package vn.kholuutru.journey;

import org.jspecify.annotations.NullMarked;
