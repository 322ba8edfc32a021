/** Figures of the reading room: asked for by archivists, as tables, charts and workbooks. */
@NullMarked
package vn.kholuutru.access.statistics;

import org.jspecify.annotations.NullMarked;
