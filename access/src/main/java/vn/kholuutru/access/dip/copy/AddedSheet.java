package vn.kholuutru.access.dip.copy;

import java.io.IOException;

/** What is drawn on a sheet that the archive adds after the last page. */
public interface AddedSheet {
    void draw(Drawing drawing) throws IOException;
}
