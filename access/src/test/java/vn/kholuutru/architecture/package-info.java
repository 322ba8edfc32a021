/** The rules of the house as tests; their failures are advice. */
@NullMarked
package vn.kholuutru.architecture;

import org.jspecify.annotations.NullMarked;
