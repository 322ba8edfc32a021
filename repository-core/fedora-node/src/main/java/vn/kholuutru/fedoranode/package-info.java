/**
 * Fedora 6 in a process of its own, started from plain jars: a loopback web server, Fedora's Spring context, and the
 * three things Fedora lacks for an archive: writes that reach the disk, no erasing of versions, and an end with the
 * parent process. Nothing here knows what an AIP is.
 */
@NullMarked
package vn.kholuutru.fedoranode;

import org.jspecify.annotations.NullMarked;
