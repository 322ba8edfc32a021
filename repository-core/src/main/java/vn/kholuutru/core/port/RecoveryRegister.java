package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.model.recovery.DrillNote;

/** The backups taken and the restores tried, for those who must know when the last one was. Nothing is ever removed. */
public interface RecoveryRegister {
    /** The same backup noted again changes nothing. */
    void note(BackupNote backup);

    /** The latest first. */
    List<BackupNote> backups(int limit);

    void note(DrillNote drill);

    /** The latest first. */
    List<DrillNote> drills(int limit);

    Optional<DrillNote> findDrill(UUID id);
}
