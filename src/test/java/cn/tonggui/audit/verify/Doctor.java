package cn.tonggui.audit.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Changes an export as somebody would who has everything but the log's key: what can be made to fit again does. */
final class Doctor {

    private final Map<String, byte[]> parts;
    private final byte[] seal;
    private final Manifest manifest;

    Doctor(Path export) throws IOException, Unreadable {
        this.parts = Sample.parts(export);
        this.manifest = Manifest.read(parts.remove(Manifest.NAME));
        this.seal = parts.remove(Manifest.SIGNATURE);
    }

    Doctor lines(String part, Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(
                new String(parts.get(part), StandardCharsets.UTF_8).lines().toList());
        change.accept(lines);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return put(part, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The leaves that the events now have. */
    Doctor leavesAgain() {
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        new String(parts.get(Export.ENTRIES), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> leaves.writeBytes(
                        Hash.leaf(line.getBytes(StandardCharsets.UTF_8)).bytes()));
        return put(Export.LEAVES, leaves.toByteArray());
    }

    Doctor put(String part, byte[] bytes) {
        parts.put(part, bytes);
        return this;
    }

    Doctor remove(String part) {
        parts.remove(part);
        return this;
    }

    byte[] part(String name) {
        return parts.get(name);
    }

    /** With a manifest that fits, and the old signature, for there is no other. */
    Path write(Path file) throws IOException {
        Map<String, Hash> files = new LinkedHashMap<>();
        parts.forEach((name, bytes) -> files.put(name, Hash.of(bytes)));
        byte[] fitting = new Manifest(
                        manifest.origin(), manifest.caseNumber(), manifest.from(), manifest.until(), files)
                .bytes();
        return write(file, fitting, seal);
    }

    /** Signed with another key, which the export then brings. */
    Path write(Path file, SigningKey other) throws IOException {
        parts.put(Export.KEY, (other.shown() + "\n").getBytes(StandardCharsets.UTF_8));
        List<Part> signed = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            signed.add(Part.of(part.getKey(), part.getValue()));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            ExportWriter.write(
                    out, other, manifest.origin(), manifest.caseNumber(), manifest.from(), manifest.until(), signed);
        }
        return file;
    }

    private Path write(Path file, byte[] fitting, byte[] signature) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Packing packing = new Packing(out);
            packing.add(Part.of(Manifest.NAME, fitting));
            packing.add(Part.of(Manifest.SIGNATURE, signature));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                packing.add(Part.of(part.getKey(), part.getValue()));
            }
            packing.end();
        }
        return file;
    }
}
