package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.nio.file.Path;
import vn.kholuutru.core.model.oais.FileFormat;

/** Looks into files of one kind of content; runs in a worker process only. */
interface MediaInspector {
    /** @throws IOException when a parser gives up; whatever it says is a fact about the file */
    MediaLook look(Path file, FileFormat format) throws IOException;
}
