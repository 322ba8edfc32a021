/** What is closed now, as searches and readers meet it. Who may read what is decided where it is read. */
@NullMarked
package vn.kholuutru.core.rights;

import org.jspecify.annotations.NullMarked;
