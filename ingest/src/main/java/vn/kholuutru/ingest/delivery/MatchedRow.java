package vn.kholuutru.ingest.delivery;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.ingest.delivery.DeliveredFiles.DeliveredFile;

/**
 * A row of the mục lục brought together with its file, not yet described.
 *
 * @param path under which the report shows it
 * @param code as the row or the file name says it, right or wrong
 * @param findings grows while further rows are matched
 */
record MatchedRow(
        RecordRow row,
        RowDescriber describer,
        Optional<DeliveredFile> file,
        String path,
        Optional<String> code,
        Optional<DocumentCode> documentCode,
        Optional<DossierRegister.Entry> entry,
        List<Finding> findings) {}
