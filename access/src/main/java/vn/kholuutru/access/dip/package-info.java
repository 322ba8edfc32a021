/**
 * What readers are given to take away (TT 05/2025 Điều 40–42): the files are made when they are ordered, handed out while their period
 * lasts, and deleted when it is over. Handing out deposited files to whoever may have them is {@code dissemination}.
 */
@NullMarked
package vn.kholuutru.access.dip;

import org.jspecify.annotations.NullMarked;
