/**
 * OCFL storage roots in folders of this machine, mounts included: the store's own disk and copies of it.
 */
@NullMarked
package vn.kholuutru.core.adapter.ocfl;

import org.jspecify.annotations.NullMarked;
