package cn.tonggui.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One table in memory, read when first asked for, that remembers what has to be written back. */
final class Rows<T extends Line> {

    private final Supplier<List<T>> table;
    private final Map<String, T> lines = new LinkedHashMap<>();
    private final Map<String, Set<String>> keysAbout = new HashMap<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, T> removed = new LinkedHashMap<>();
    private final Set<String> imagined = new LinkedHashSet<>();
    private boolean read;
    private boolean imagining;

    Rows(Supplier<List<T>> table) {
        this.table = table;
    }

    /** What changes between true and false is seen by later checks and never written. */
    void imagine(boolean now) {
        imagining = now;
    }

    boolean imagined(T line) {
        return imagined.contains(line.key());
    }

    Optional<T> find(String key) {
        load();
        return Optional.ofNullable(lines.get(key));
    }

    /** Lines about a person or unit, named as {@link Line#person} and {@link Line#unit} name them. */
    List<T> about(String subject) {
        load();
        return keysAbout.getOrDefault(subject, Set.of()).stream()
                .map(lines::get)
                .toList();
    }

    Collection<T> all() {
        load();
        return lines.values();
    }

    void add(T line) {
        load();
        (imagining ? imagined : added).add(line.key());
        put(line);
    }

    /** The line of the same key, as it shall be now. */
    void change(T line) {
        load();
        T before = lines.get(line.key());
        if (before == null) {
            throw new IllegalStateException(line.key() + " is not there, expected a line to change");
        }
        forget(before);
        put(line);
        if (!imagining && !added.contains(line.key()) && !imagined.contains(line.key())) {
            changed.add(line.key());
        }
    }

    void remove(T line) {
        load();
        forget(line);
        lines.remove(line.key());
        boolean stored = !added.remove(line.key()) && !imagined.remove(line.key());
        changed.remove(line.key());
        if (stored && !imagining) {
            removed.put(line.key(), line);
        }
    }

    List<T> added() {
        return added.stream().map(lines::get).toList();
    }

    List<T> changed() {
        return changed.stream().map(lines::get).toList();
    }

    List<T> removed() {
        return new ArrayList<>(removed.values());
    }

    private void load() {
        if (!read) {
            read = true;
            table.get().forEach(this::put);
        }
    }

    private void put(T line) {
        lines.put(line.key(), line);
        line.about()
                .forEach(subject -> keysAbout
                        .computeIfAbsent(subject, any -> new LinkedHashSet<>())
                        .add(line.key()));
    }

    private void forget(@Nullable T line) {
        if (line != null) {
            line.about().forEach(subject -> keysAbout.get(subject).remove(line.key()));
        }
    }
}
