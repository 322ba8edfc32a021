/**
 * Asks a ClamAV daemon for malware, by its own protocol.
 */
@NullMarked
package vn.kholuutru.core.adapter.clamd;

import org.jspecify.annotations.NullMarked;
