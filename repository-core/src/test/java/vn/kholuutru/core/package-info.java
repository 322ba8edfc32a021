/** What tests of several packages share. */
@NullMarked
package vn.kholuutru.core;

import org.jspecify.annotations.NullMarked;
