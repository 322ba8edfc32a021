/** Letters and slips of the reading room, and the texts they are written from. */
@NullMarked
package vn.kholuutru.core.model.letter;

import org.jspecify.annotations.NullMarked;
