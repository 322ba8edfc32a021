/**
 * What the kho command line asks of a module: each module offers its commands here through a ServiceLoader.
 */
@NullMarked
package vn.kholuutru.core.command;

import org.jspecify.annotations.NullMarked;
