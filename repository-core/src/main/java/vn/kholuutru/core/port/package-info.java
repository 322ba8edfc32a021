/**
 * What the archive asks of the outside: stores, indexes, registers, signers. Each port has one contract test.
 */
@NullMarked
package vn.kholuutru.core.port;

import org.jspecify.annotations.NullMarked;
