package vn.kholuutru.ingest.sample;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Spoils a good document before it is saved. */
interface Defect {
    Defect NONE = document -> {};

    void spoil(PDDocument document) throws IOException;
}
