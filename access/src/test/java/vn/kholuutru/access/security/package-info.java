/** Tests of who is who and who may read what. */
@NullMarked
package vn.kholuutru.access.security;

import org.jspecify.annotations.NullMarked;
