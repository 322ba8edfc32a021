/** Checks and repair on real folders, with real signatures and small objects in the layout of Fedora. */
@NullMarked
package vn.kholuutru.preservation.fixity;

import org.jspecify.annotations.NullMarked;
