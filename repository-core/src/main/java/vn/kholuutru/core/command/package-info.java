/**
 * What the kho command line asks of a module: each module offers its commands here through a ServiceLoader. And how a command
 * has an archive that runs beside it.
 */
@NullMarked
package vn.kholuutru.core.command;

import org.jspecify.annotations.NullMarked;
