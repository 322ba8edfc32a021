/**
 * Puts files that may be neither stored nor shown out of everybody's way, and says that it did without saying what they are.
 */
@NullMarked
package vn.kholuutru.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
