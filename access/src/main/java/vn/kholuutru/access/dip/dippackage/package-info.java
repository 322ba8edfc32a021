/** What lies in a DIP package (TT 05/2025 Điều 42 and Phụ lục V, E-ARK CSIP v2.0.4): its XML files and the authentication sheet. */
@NullMarked
package vn.kholuutru.access.dip.dippackage;

import org.jspecify.annotations.NullMarked;
