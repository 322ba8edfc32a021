/**
 * The archive as a running whole: the kho command line, the data folder, the engines, and the one place where ports get
 * their adapters. Knows every adapter; nothing else knows this package.
 */
@NullMarked
package vn.kholuutru.access.server;

import org.jspecify.annotations.NullMarked;
