package vn.kholuutru.core.model.recovery;

import java.time.Instant;

/**
 * One backup that was taken (Thông tư 05/2025, Phụ lục VII: nhật ký sao lưu).
 *
 * @param id its name in the folder
 * @param place the folder, as the operator named it
 * @param takenAt the point in time it holds
 * @param objects all it holds; {@code newObjects} and {@code newBytes} were copied by this one
 * @param rows of the database
 * @param withSettings whether settings and secrets went along, encrypted
 * @param doubts objects that could not be copied whole; 0 for a whole backup
 */
public record BackupNote(
        String id,
        String place,
        Instant takenAt,
        Instant finishedAt,
        long objects,
        long newObjects,
        long newBytes,
        long rows,
        boolean withSettings,
        long doubts) {}
