/**
 * Where copies of the archive are kept: storage targets, online and offline, and who answers for them.
 */
@NullMarked
package vn.kholuutru.core.model.storage;

import org.jspecify.annotations.NullMarked;
