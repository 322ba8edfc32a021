/**
 * What is kept in plain folders, outside every engine.
 */
@NullMarked
package vn.kholuutru.core.adapter.disk;

import org.jspecify.annotations.NullMarked;
