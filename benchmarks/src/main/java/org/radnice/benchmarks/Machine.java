package org.radnice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How fast and how busy the machine is: an absolute time means nothing without it. */
final class Machine {

    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 512;

    private Machine() {}

    /** Load average of the last minute, or NaN where the system does not tell. */
    static double load() {
        try {
            return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** What the processors call themselves, or {@code unknown}. */
    static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** SHA-256 of one thread in megabytes per second. */
    static double sha256PerSecond() {
        byte[] block = new byte[BLOCK];
        hash(block, BLOCKS / 4);
        long start = System.nanoTime();
        hash(block, BLOCKS);
        return BLOCKS / ((System.nanoTime() - start) / 1e9);
    }

    private static void hash(byte[] block, int times) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < times; i++) {
                digest.update(block);
            }
            digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
