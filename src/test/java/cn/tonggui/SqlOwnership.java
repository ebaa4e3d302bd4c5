package cn.tonggui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the mappers below a source folder, {@code src/main} or one like it, and what they say in SQL. */
final class SqlOwnership {

    private static final Map<String, Set<String>> PREFIXES = Map.ofEntries(
            Map.entry("organisation", Set.of("org")),
            Map.entry("regulation", Set.of("rule")),
            Map.entry("workflow", Set.of("case", "act")),
            Map.entry("election", Set.of("elec")),
            Map.entry("meeting", Set.of("meet")),
            Map.entry("cycle", Set.of("cyc")),
            Map.entry("document", Set.of("doc")),
            Map.entry("notification", Set.of("note")),
            Map.entry("audit", Set.of("audit")),
            Map.entry("inbox", Set.of("inbox")),
            Map.entry("correspondence", Set.of("corr")),
            Map.entry("views", Set.of("view")),
            Map.entry("demo", Set.of("demo")),
            Map.entry("operations", Set.of("ops")));

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+([A-Za-z]+)_\\w+", Pattern.CASE_INSENSITIVE);

    private final Path root;
    private final List<Path> mappers;

    SqlOwnership(Path root) {
        this.root = root;
        try (Stream<Path> files = Files.walk(root)) {
            mappers = files.filter(file -> file.getFileName().toString().matches("\\w+Mapper\\.(java|xml)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table named by a mapper, by the words before it. */
    record Use(Path mapper, String words, String prefix) {

        boolean foreign() {
            String module = mapper.getParent().getFileName().toString();
            return !PREFIXES.getOrDefault(module, Set.of()).contains(prefix);
        }
    }

    List<Use> uses() {
        return mappers.stream()
                .flatMap(mapper -> TABLE.matcher(text(mapper))
                        .results()
                        .map(found ->
                                new Use(mapper, found.group(), found.group(1).toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** Mappers that paste text into their SQL instead of passing it. */
    List<Path> pasting() {
        return mappers.stream().filter(mapper -> text(mapper).contains("${")).toList();
    }

    /** Mappers with statements in annotations and in a file besides. */
    List<Path> inTwoPlaces() {
        return mappers.stream()
                .filter(mapper -> mapper.toString().endsWith(".java"))
                .filter(mapper -> Files.exists(root.resolve("resources")
                        .resolve(root.resolve("java")
                                .relativize(mapper)
                                .toString()
                                .replace(".java", ".xml"))))
                .filter(mapper ->
                        Stream.of("@Select", "@Insert", "@Update", "@Delete").anyMatch(text(mapper)::contains))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
