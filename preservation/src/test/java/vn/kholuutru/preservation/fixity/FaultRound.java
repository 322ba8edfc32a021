package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.kholuutru.core.model.fixity.FixityIncident;

/** One archive of its own, damaged by one seed and looked after for one cycle. */
record FaultRound(int faults, int detected, int repairable, int repaired, int lost) {

    static FaultRound run(Path folder, long seed, int faults, int aips) throws IOException {
        ExamplePlaces places = new ExamplePlaces(folder);
        places.fill(aips, aips / 5, new Random(seed));
        Map<Path, byte[]> before = places.bytes();
        List<SeededFaults.Fault> made = new SeededFaults(places, seed).make(faults);
        List<SeededFaults.Fault> repairable = made.stream()
                .filter(fault -> elsewhereGood(places, fault, before))
                .toList();

        places.cycle();

        List<String> told = places.register.incidents(Integer.MAX_VALUE).stream()
                .flatMap(incident -> incident.findings().stream().map(finding -> key(incident, finding)))
                .toList();
        List<SeededFaults.Fault> undetected = new ArrayList<>();
        for (SeededFaults.Fault fault : made) {
            String key = fault.place() + " " + fault.object() + " ";
            boolean found = told.contains(key + fault.path())
                    || told.stream().anyMatch(line -> line.startsWith(key)) && !repairable.contains(fault);
            if (!found) {
                undetected.add(fault);
            }
        }
        assertThat(undetected).as("seed %d: undetected", seed).isEmpty();
        int repaired = 0;
        for (SeededFaults.Fault fault : made) {
            Path file = places.fileOf(fault.place(), fault.object(), fault.path());
            boolean good = Files.exists(file) && Arrays.equals(Files.readAllBytes(file), before.get(file));
            repaired += good ? 1 : 0;
            if (repairable.contains(fault)) {
                assertThat(good).as("seed %d: %s is put right", seed, fault).isTrue();
            }
        }
        assertNothingElseChanged(places, before, made, seed);
        assertAllDamageIsKept(places, made, seed);
        return new FaultRound(
                made.size(), made.size() - undetected.size(), repairable.size(), repaired, made.size() - repaired);
    }

    private static String key(FixityIncident incident, String finding) {
        return incident.place() + " " + incident.object() + " " + finding.substring(finding.indexOf(' ') + 1);
    }

    /** The same file is as it was on another place; and the object's inventory is somewhere. */
    private static boolean elsewhereGood(ExamplePlaces places, SeededFaults.Fault fault, Map<Path, byte[]> before) {
        return places.storages.keySet().stream()
                .filter(place -> !place.equals(fault.place()))
                .anyMatch(place -> asBefore(places.fileOf(place, fault.object(), fault.path()), before));
    }

    private static boolean asBefore(Path file, Map<Path, byte[]> before) {
        try {
            return Files.exists(file) && Arrays.equals(Files.readAllBytes(file), before.get(file));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A good file of any place, and a file nobody damaged, is the same afterwards; and there is no file more. */
    private static void assertNothingElseChanged(
            ExamplePlaces places, Map<Path, byte[]> before, List<SeededFaults.Fault> made, long seed) {
        List<Path> damaged = made.stream()
                .map(fault -> places.fileOf(fault.place(), fault.object(), fault.path()))
                .toList();
        Map<Path, byte[]> after = places.bytes();
        assertThat(before.keySet()).containsAll(after.keySet());
        for (Map.Entry<Path, byte[]> file : before.entrySet()) {
            if (!damaged.contains(file.getKey())) {
                assertThat(after.get(file.getKey()))
                        .as("seed %d: %s was good and stays so", seed, file.getKey())
                        .isEqualTo(file.getValue());
            }
        }
    }

    /** What was overwritten lies in the folder of damaged bytes. */
    private static void assertAllDamageIsKept(ExamplePlaces places, List<SeededFaults.Fault> made, long seed)
            throws IOException {
        List<String> kept = new ArrayList<>();
        Path folder = places.folder.resolve("damaged");
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path relative = folder.relativize(file);
                    kept.add(relative.getName(0) + " " + relative.getName(1) + " "
                            + relative.subpath(3, relative.getNameCount()));
                }
            }
        }
        for (FixityIncident incident : places.register.incidents(Integer.MAX_VALUE)) {
            if (incident.repairedAt().isPresent()) {
                incident.findings().stream()
                        .filter(finding -> finding.startsWith("FILE_ALTERED "))
                        .map(finding -> incident.place() + " " + nameOf(incident) + " " + finding.substring(13))
                        .forEach(line -> assertThat(kept).as("seed %d", seed).contains(line));
            }
        }
    }

    private static String nameOf(FixityIncident incident) {
        String folder = incident.object().folder().path();
        return folder.substring(folder.lastIndexOf('/') + 1);
    }
}
