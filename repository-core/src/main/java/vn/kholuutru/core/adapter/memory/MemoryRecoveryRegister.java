package vn.kholuutru.core.adapter.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.model.recovery.DrillNote;
import vn.kholuutru.core.port.RecoveryRegister;

/** Backups and drills for as long as the process lives. */
public final class MemoryRecoveryRegister implements RecoveryRegister {
    private final Map<String, BackupNote> backups = new ConcurrentHashMap<>();
    private final Map<UUID, DrillNote> drills = new ConcurrentHashMap<>();

    @Override
    public void note(BackupNote backup) {
        backups.putIfAbsent(backup.id() + " " + backup.place(), backup);
    }

    @Override
    public List<BackupNote> backups(int limit) {
        return backups.values().stream()
                .sorted(Comparator.comparing(BackupNote::takenAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void note(DrillNote drill) {
        drills.putIfAbsent(drill.id(), drill);
    }

    @Override
    public List<DrillNote> drills(int limit) {
        return drills.values().stream()
                .sorted(Comparator.comparing(DrillNote::heldAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<DrillNote> findDrill(UUID id) {
        return Optional.ofNullable(drills.get(id));
    }
}
