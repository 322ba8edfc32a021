@NullMarked
package vn.kholuutru.access.letters;

import org.jspecify.annotations.NullMarked;
