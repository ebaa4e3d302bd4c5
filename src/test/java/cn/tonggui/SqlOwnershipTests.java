package cn.tonggui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A mapper touches its own module's tables; the engine's are read by workflow only; nothing is pasted into SQL. */
class SqlOwnershipTests {

    private static final Map<String, Set<String>> PREFIXES = Map.of(
            "organisation", Set.of("org"),
            "regulation", Set.of("rule"),
            "workflow", Set.of("case", "act"),
            "document", Set.of("doc"),
            "notification", Set.of("note"),
            "audit", Set.of("audit"),
            "inbox", Set.of("inbox"),
            "demo", Set.of("demo"));

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|DELETE FROM)\\s+([A-Za-z]+)_\\w+", Pattern.CASE_INSENSITIVE);

    @Test
    void mappersNameTheirOwnTablesOnly() throws IOException {
        int seen = 0;
        for (Path mapper : mappers()) {
            String module = mapper.getParent().getFileName().toString();
            Matcher table = TABLE.matcher(Files.readString(mapper));
            while (table.find()) {
                seen++;
                assertThat(PREFIXES.getOrDefault(module, Set.of()))
                        .as(mapper + " names " + table.group())
                        .contains(table.group(1).toLowerCase());
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void nothingIsPastedIntoSql() throws IOException {
        for (Path mapper : mappers()) {
            assertThat(Files.readString(mapper)).as(mapper.toString()).doesNotContain("${");
        }
    }

    @Test
    void aMapperIsWrittenInOnePlace() throws IOException {
        Set<String> both = new TreeSet<>();
        for (Path mapper : mappers()) {
            Path xml = Path.of(mapper.toString()
                    .replace("src/main/java", "src/main/resources")
                    .replace(".java", ".xml"));
            if (mapper.toString().endsWith(".java") && Files.exists(xml)) {
                String java = Files.readString(mapper);
                if (java.contains("@Select") || java.contains("@Insert") || java.contains("@Update")) {
                    both.add(mapper.toString());
                }
            }
        }
        assertThat(both).isEmpty();
    }

    private static List<Path> mappers() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches("\\w+Mapper\\.(java|xml)"))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
