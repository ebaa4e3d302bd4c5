package cn.tonggui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The README's picture of the modules: who uses whom, read from the code, and a table that names each. */
final class ModuleMap {

    private static final String START = "<!-- modules:start -->\n";
    private static final String END = "<!-- modules:end -->";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

    private final Path readme;

    ModuleMap(Path readme) {
        this.readme = readme;
    }

    static String draw(ApplicationModules modules) {
        Stream<String> lines = modules.stream().map(module -> "    " + name(module));
        Stream<String> arrows = modules.stream()
                .flatMap(module -> module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(used -> "    " + name(module) + " --> " + name(used)));
        return Stream.concat(lines, arrows)
                .sorted()
                .collect(Collectors.joining("\n", "```mermaid\ngraph TD\n", "\n```\n"));
    }

    static List<String> names(ApplicationModules modules) {
        return modules.stream().map(ModuleMap::name).sorted().toList();
    }

    /** What stands between the markers. */
    String drawn() throws IOException {
        String text = Files.readString(readme);
        return text.substring(start(text), end(text));
    }

    /** The modules that the table names. */
    List<String> told() throws IOException {
        return ROW.matcher(Files.readString(readme))
                .results()
                .map((MatchResult row) -> row.group(1))
                .sorted()
                .toList();
    }

    void write(ApplicationModules modules) throws IOException {
        String text = Files.readString(readme);
        Files.writeString(readme, text.substring(0, start(text)) + draw(modules) + text.substring(end(text)));
    }

    private static int start(String text) {
        return found(text.indexOf(START)) + START.length();
    }

    private static int end(String text) {
        return found(text.indexOf(END));
    }

    private static int found(int place) {
        if (place < 0) {
            throw new IllegalStateException("README.md lacks the lines between which the modules are drawn");
        }
        return place;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
