package cn.tonggui.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/mechanisms.md}: the map from the source document to the folders, drawn from rows, folders and walks. */
final class MechanismPage {

    static final Path PLACE = Path.of("docs/mechanisms.md");

    private static final Path CODE = Path.of("src/main/java/cn/tonggui");

    /** Modules that serve every folder alike. */
    private static final Set<String> COMMON = Set.of(
            "workflow", "notification", "document", "demo", "kernel", "forms", "inbox", "ledger", "correspondence");

    private static final String HEAD = """
            # The mechanisms

            Drawn by `mvn test -Dtest=MechanismTests -Dtonggui.write` from [mechanisms.yaml](mechanisms.yaml), the folders under `processes/`
            and their walks; `MechanismTests` fails when it is stale. *Refused* are the rules by which a walk is refused. A module is named
            where Java serves the mechanism alone or with others of the module, with its lines in thousands; where none is, the mechanism
            has no line of Java.

            | | Mechanism | Folder | User tasks | Visited | Walks | Refused in a walk | Rules | Opens, takes up | Papers | Java |
            |---|---|---|---:|---:|---:|---|---|---|---|---|
            """;

    private final Map<String, MechanismFolder> folders;

    MechanismPage(Map<String, MechanismFolder> folders) {
        this.folders = folders;
    }

    String draw(List<Mechanism> rows) {
        return rows.stream()
                .flatMap(row -> row.folders().map(folder -> line(row, folder)))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private String line(Mechanism row, String name) {
        MechanismFolder folder = folders.get(name);
        if (folder == null) {
            return cells(row.id(), row.title(), "`" + name + "`, " + (row.sealed() ? "sealed, to come" : "to come"));
        }
        return cells(
                row.id(),
                folder.ledger().title(),
                "[" + name + "](../processes/" + name + ")",
                String.valueOf(folder.tasks().size()),
                100 * folder.visited().size() / folder.tasks().size() + " %",
                String.valueOf(folder.walks()),
                list(folder.refusals()),
                list(folder.rules()),
                list(Stream.concat(folder.opened().stream(), folder.takenUp().stream())
                        .toList()),
                list(folder.papers()),
                java(folder));
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String list(Collection<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }

    /** Modules whose code names the folder or is one of its delegates; 0 when there is none. */
    private static String java(MechanismFolder folder) {
        try (Stream<Path> files = Files.walk(CODE)) {
            String modules = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !COMMON.contains(module(file)))
                    .filter(file -> serves(file, folder))
                    .map(MechanismPage::module)
                    .distinct()
                    .sorted()
                    .map(module -> "`" + module + "` " + thousands(module))
                    .collect(Collectors.joining(", "));
            return modules.isEmpty() ? "0" : modules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rounded, so that the page is not stale with every line. */
    private static String thousands(String module) {
        try (Stream<Path> files = Files.walk(CODE.resolve(module))) {
            long lines = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines += Files.readAllLines(file).size();
            }
            return Math.max(1, Math.round(lines / 1000.0)) + "k";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean serves(Path file, MechanismFolder folder) {
        String name = file.getFileName().toString().replace(".java", "");
        String bean = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        try {
            return folder.delegates().contains(bean)
                    || Files.readString(file).matches("(?s).*\"" + folder.name() + "[\"/].*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Path file) {
        return CODE.relativize(file).getName(0).toString();
    }
}
