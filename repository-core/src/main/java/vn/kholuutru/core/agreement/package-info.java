/**
 * Making and changing agreements with producers. What an agreement does to a delivery is the intake's to know.
 */
@NullMarked
package vn.kholuutru.core.agreement;

import org.jspecify.annotations.NullMarked;
