package vn.kholuutru.core.port;

import java.io.InputStream;
import java.util.Optional;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Where staff hand a delivery over and are told how its mục lục was understood, before anything is stored. Only for
 * archivists; each method says so with a named problem.
 */
public interface IntakeDesk {
    /** @throws ProblemException as opening a delivery over REST does */
    DeliveryId open(String name, DeliveryTerms terms);

    /** @throws ProblemException as adding a file over REST does */
    void keep(DeliveryId delivery, String path, InputStream bytes);

    /**
     * How the mục lục of an open delivery is understood, corrections applied: JSON of the form kho-mapping-1. Empty when it
     * has none that can be read. Reads the workbook, not the scans.
     *
     * @throws ProblemException NOT_FOUND, or DELIVERY_CLOSED after its submission
     */
    Optional<String> understanding(DeliveryId delivery);

    /**
     * From now on the mục lục is read as this says.
     *
     * @throws ProblemException NOT_FOUND, DELIVERY_CLOSED, or INVALID_MAPPING
     */
    void correct(DeliveryId delivery, String mapping);

    /**
     * Keeps a mapping by name for the next delivery of the same layout; one of this name that is there is replaced.
     *
     * @throws ProblemException BAD_MAPPING_NAME, or INVALID_MAPPING
     */
    void keepMapping(String name, String mapping);

    /** @throws ProblemException NOT_FOUND */
    void submit(DeliveryId delivery);
}
