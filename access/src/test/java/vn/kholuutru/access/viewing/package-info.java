/** Pages as pictures and as placed words, without a server. */
@NullMarked
package vn.kholuutru.access.viewing;

import org.jspecify.annotations.NullMarked;
