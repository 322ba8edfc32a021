package vn.kholuutru.core.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.copy.MediaDuty;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.problem.ProblemException;

/** Where sets on offline media are ordered and read back, and what is due is told. Who may is for the caller to ask. */
public interface MediaDesk {
    /** What is due, the earliest first. */
    List<MediaDuty> duties();

    /** The last ordered first. */
    List<MediaSet> sets();

    /**
     * Begins to write a set onto the medium that is mounted; returns at once.
     *
     * @param medium what is written on the medium
     * @throws ProblemException MEDIUM_ABSENT when none is mounted, MEDIA_BUSY while another set is worked on, NOT_FOUND
     */
    MediaSet write(TargetId target, MediaSet.Kind kind, String medium, String user);

    /**
     * Begins to read a set back and to write the minutes; returns at once.
     *
     * @throws ProblemException MEDIUM_ABSENT when the set is not on the medium that is mounted, MEDIA_BUSY, NOT_FOUND
     */
    MediaSet readBack(String set, String user);

    /** The minutes of the latest reading back, a page that can be printed and signed, and the archive's signature over it. */
    Optional<Minutes> minutes(String set);

    /** @param signature detached, DER */
    record Minutes(Path page, Path signature) {}
}
