/**
 * Taking the answer of a search away as a file: a list for a spreadsheet, references for a reference manager.
 */
@NullMarked
package vn.kholuutru.access.export;

import org.jspecify.annotations.NullMarked;
