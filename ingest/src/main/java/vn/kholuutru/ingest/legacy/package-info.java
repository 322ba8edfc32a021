/**
 * Vietnamese written before Unicode: TCVN3 (ABC), VNI, VIQR, and text whose bytes were read under a wrong code page.
 * Tells what a set of texts is written in by the share of plausible Vietnamese syllables under each reading, and converts
 * it to NFC. Knows strings only: no cells, files or pages.
 */
@NullMarked
package vn.kholuutru.ingest.legacy;

import org.jspecify.annotations.NullMarked;
