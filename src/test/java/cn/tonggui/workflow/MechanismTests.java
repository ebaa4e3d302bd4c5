package cn.tonggui.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rows of {@code docs/mechanisms.yaml}, written from the source document, and the folders say the same. */
class MechanismTests {

    /** Of a hundred; above it two folders are one form under two names. */
    private static final int TOO_LIKE = 80;

    private final List<Mechanism> rows = Mechanism.all();
    private final Map<String, MechanismFolder> folders = MechanismFolder.all(StepLinterTests.forms());

    @Test
    void everyClauseOfTheSourceHasItsRowInOrder() {
        List<String> numbers = new ArrayList<>();
        for (int no = 1; no <= 49; no++) {
            numbers.add("1." + no);
        }
        assertThat(rows.stream().map(Mechanism::number).distinct()).containsExactlyElementsOf(numbers);
        assertThat(rows).extracting(Mechanism::shape).doesNotHaveDuplicates();
    }

    @Test
    void everyRowHasItsFolderAndEveryFolderItsRow() {
        Set<String> told = rows.stream().flatMap(Mechanism::folders).collect(Collectors.toSet());
        Set<String> without = rows.stream()
                .filter(row -> !row.sealed())
                .flatMap(Mechanism::folders)
                .filter(folder -> !folders.containsKey(folder))
                .collect(Collectors.toSet());

        assertThat(folders.keySet().stream().filter(folder -> !told.contains(folder)))
                .as("folders without a row in docs/mechanisms.yaml")
                .isEmpty();
        assertThat(without).as("rows without a folder").isEmpty();
        assertThat(rows.stream().filter(Mechanism::sealed).map(Mechanism::folder))
                .as("sealed rows, which have no folder yet")
                .isNotEmpty()
                .noneMatch(folders::containsKey);
    }

    @Test
    void everyFolderSaysWhatItsRowSays() {
        Map<String, List<String>> differences = new TreeMap<>();
        rows.stream().filter(row -> folders.containsKey(row.folder())).forEach(row -> {
            List<String> found = new MechanismCheck(row, folders).differences();
            if (!found.isEmpty()) {
                differences.put(row.folder(), found);
            }
        });

        assertThat(differences).as(readable(differences)).isEmpty();
    }

    @Test
    void noTwoProcessesNumberTheirCasesAlike() {
        assertThat(folders.values())
                .extracting(folder -> folder.ledger().number().replaceAll("\\{seq:\\d}", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoFoldersAreOneFormUnderTwoNames() {
        record Pair(String one, String other, int likeness) {}
        Map<String, Mechanism> byFolder = new TreeMap<>();
        rows.forEach(row -> byFolder.put(row.folder(), row));
        Map<String, MechanismShape> shapes = new TreeMap<>();
        folders.forEach((name, folder) -> shapes.put(name, MechanismShape.of(folder)));
        List<Pair> pairs = new ArrayList<>();
        shapes.forEach((one, shape) -> shapes.forEach((other, second) -> {
            if (one.compareTo(other) < 0) {
                pairs.add(new Pair(one, other, shape.likeness(second)));
            }
        }));
        pairs.sort(Comparator.comparing(Pair::likeness).reversed());
        pairs.stream()
                .limit(10)
                .forEach(pair ->
                        System.out.println(pair.likeness() + " % alike: " + pair.one() + " and " + pair.other()));

        assertThat(shapes.get("five-small").likeness(shapes.get("five-small"))).isEqualTo(100);
        assertThat(pairs.stream()
                        .filter(pair -> pair.likeness() >= TOO_LIKE)
                        .filter(pair -> !explained(byFolder, pair.one(), pair.other())))
                .isEmpty();
    }

    @Test
    void thePageIsDrawnFromRowsAndFolders() throws Exception {
        String drawn = new MechanismPage(folders).draw(rows);
        if (System.getProperty("tonggui.write") != null) {
            Files.writeString(MechanismPage.PLACE, drawn);
        }

        assertThat(Files.readString(MechanismPage.PLACE))
                .as("docs/mechanisms.md, to be drawn again by mvn test -Dtest=MechanismTests -Dtonggui.write")
                .isEqualTo(drawn);
    }

    private static boolean explained(Map<String, Mechanism> rows, String one, String other) {
        Mechanism first = rows.get(one);
        Mechanism second = rows.get(other);
        return first != null && first.mayLookLike(other) || second != null && second.mayLookLike(one);
    }

    private static String readable(Map<String, List<String>> differences) {
        return differences.entrySet().stream()
                .map(one -> one.getKey() + "\n    " + String.join("\n    ", one.getValue()))
                .collect(Collectors.joining("\n", "rows and folders differ:\n", "\n"));
    }
}
