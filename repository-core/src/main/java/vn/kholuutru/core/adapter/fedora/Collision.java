package vn.kholuutru.core.adapter.fedora;

import java.io.IOException;

/** Another transaction was in the way, or ours is gone: nothing was stored, and trying again may work. */
final class Collision extends IOException {
    private static final long serialVersionUID = 1L;

    Collision(String message) {
        super(message);
    }
}
