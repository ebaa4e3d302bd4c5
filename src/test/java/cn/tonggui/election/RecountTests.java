package cn.tonggui.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line: what it prints, what it refuses, and how it says so. */
class RecountTests {

    private static final String SHEET = """
            kind: committee
            seats: 1
            eligible: 10
            present: 8
            issued: 8
            returned: 8
            valid: 8
            invalid: 0
            candidates:
              甲: {yes: 6, no: 1, abstain: 1}
              乙: {yes: 2, no: 5, abstain: 1}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream refused = new ByteArrayOutputStream();

    @Test
    void printsTheKeysOfAResultInTheirOrder() throws IOException {
        assertThat(run(file("a.yaml", SHEET))).isZero();
        assertThat(results()).singleElement().satisfies(line -> {
            JsonNode result = JsonMapper.shared().readTree(line);
            assertThat(result.propertyNames())
                    .containsExactly("outcome", "elected", "tied", "seatsLeft", "rules", "steps");
            assertThat(result.path("outcome").asString()).isEqualTo("ELECTED");
            assertThat(result.path("steps").get(0).asString())
                    .isEqualTo("应到 10 人，实到 8 人，8×5=40 ≥ 10×4=40，达到五分之四，可以开会（R-E07）");
        });
        assertThat(refusals()).isEmpty();
    }

    @Test
    void printsALineForEachFileInOrder() throws IOException {
        Path tie = file("tie.yaml", SHEET.replace("kind: committee", "kind: tie"));
        Path absent = file("absent.yaml", SHEET.replace("present: 8", "present: 7"));
        assertThat(run(absent, file("a.yaml", SHEET), tie, absent)).isZero();
        assertThat(results())
                .map(line -> JsonMapper.shared().readTree(line).path("outcome").asString())
                .containsExactly("QUORUM_NOT_MET", "ELECTED", "ELECTED", "QUORUM_NOT_MET");
    }

    @Test
    void stopsPrintingAtTheFirstFileThatIsNoSheetButTellsOfAll() throws IOException {
        Path good = file("good.yaml", SHEET);
        Path bad = file("bad.yaml", SHEET.replace("seats: 1", ""));
        Path worse = file("worse.yaml", SHEET.replace("issued: 8", "issued: eight"));
        assertThat(run(good, bad, good, worse)).isEqualTo(2);
        assertThat(results()).hasSize(1);
        assertThat(refusals()).containsExactly(bad + "：seats：缺少", worse + "：issued：应是 0 或者正整数，最多九位，写的是“eight”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{yes: 6, no: 1, abstain: 1}",
                "{'yes': 6, 'no': 1, 'abstain': 1}",
                "{\"yes\": 6, \"no\": 1, \"abstain\": 1}",
                "{\"no\": 1, abstain: 1, yes: 6}",
                "\n    yes: 6\n    no: 1\n    abstain: 1",
                "{yes : 6, no : 1, abstain : 1} # by hand",
            })
    void takesYesAndNoForNames(String votes) throws IOException {
        assertThat(run(file("a.yaml", SHEET.replace("{yes: 6, no: 1, abstain: 1}", votes))))
                .isZero();
        assertThat(results()).singleElement().asString().contains("\"elected\":[\"甲\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "null",
                "~",
                "1",
                "1.5",
                "2026-11-22",
                "true",
                "y",
                "N",
                "甲：乙",
                "\"a b\""
            })
    void takesAnyNameForAName(String name) throws IOException {
        assertThat(run(file("a.yaml", SHEET.replace("甲", name)))).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(results().get(0))
                        .path("elected")
                        .get(0)
                        .asString())
                .isEqualTo(name.replace("\"", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "QUORUM_NOT_MET, parameters: {quorum: GT}",
        "ELECTED, parameters: {quorum: GTE}",
        "ELECTED, parameters: {}",
        "ELECTED, parameters:",
        "ELECTED, parameters: {winBase: DUE}",
        "ELECTED, writeIns:",
        "ELECTED, writeIns: {}",
        "ELECTED, writeIns: {丙: 0}",
        "SHEET_INVALID, writeIns: {丙: 1}",
        "SHEET_INVALID, writeIns: {甲: 0}",
    })
    void countsByWhatTheFileSays(String outcome, String more) throws IOException {
        assertThat(run(file("a.yaml", SHEET + more + "\n"))).isZero();
        assertThat(results()).singleElement().asString().contains("\"outcome\":\"" + outcome + "\"");
    }

    @ParameterizedTest
    @CsvSource({"7, QUORUM_NOT_MET", "8, SHEET_INVALID", "9, ISSUE_MISMATCH"})
    void takesASheetOnWhichNobodyStandsYet(int present, String outcome) throws IOException {
        String empty = SHEET.substring(0, SHEET.indexOf("candidates:")) + "candidates: {}\n";
        assertThat(run(file("a.yaml", empty.replace("present: 8", "present: " + present))))
                .isZero();
        assertThat(results()).singleElement().asString().contains("\"outcome\":\"" + outcome + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: committee | kind: council | kind：应是 committee tie reelect secretary no-committee 之一，写的是“council”",
                "kind: committee | title: x | title：没有这一项",
                "kind: committee | kind: committee\\nkind: tie | kind：写了两次",
                "kind: committee | | kind：缺少",
                "seats: 1 | seats: 0 | seats：应是正整数，最多九位，写的是“0”",
                "seats: 1 | seats: -1 | seats：应是正整数，最多九位，写的是“-1”",
                "seats: 1 | seats: 1.0 | seats：应是正整数，最多九位，写的是“1.0”",
                "seats: 1 | seats: 01 | seats：应是正整数，最多九位，写的是“01”",
                "seats: 1 | seats: 0x1 | seats：应是正整数，最多九位，写的是“0x1”",
                "seats: 1 | seats: '1' | seats：应是正整数，最多九位，写的是“1”",
                "seats: 1 | seats: 1e0 | seats：应是正整数，最多九位，写的是“1e0”",
                "seats: 1 | seats: 1_0 | seats：应是正整数，最多九位，写的是“1_0”",
                "seats: 1 | seats: 1000000000 | seats：应是正整数，最多九位，写的是“1000000000”",
                "seats: 1 | seats: | seats：应是正整数，最多九位，写的是“”",
                "seats: 1 | seats: {a: 1} | seats：应是一个值",
                "eligible: 10 | eligible: 0 | eligible：应是正整数，最多九位，写的是“0”",
                "valid: 8 | valid: -1 | valid：应是 0 或者正整数，最多九位，写的是“-1”",
                "valid: 8 | valid: [8] | valid：不能是列表",
                "no: 1, | | candidates.甲.no：缺少",
                "yes: 6 | yes: six | candidates.甲.yes：应是 0 或者正整数，最多九位，写的是“six”",
                "yes: 6 | Yes: 6 | candidates.甲.Yes：没有这一项",
                "yes: 6 | yes: 6, yes: 5 | candidates.甲.yes：写了两次",
                "乙: | 甲: | candidates.甲：写了两次",
                "{yes: 6, no: 1, abstain: 1} | 6 | candidates.甲：应是若干项，每项一行",
                "invalid: 0 | invalid: 0\\nwriteIns: [丙] | writeIns：不能是列表",
                "invalid: 0 | invalid: 0\\nwriteIns: 3 | writeIns：应是若干项，每项一行",
                "invalid: 0 | invalid: 0\\nwriteIns: {丙: -1} | writeIns.丙：应是 0 或者正整数，最多九位，写的是“-1”",
                "invalid: 0 | invalid: 0\\nparameters: {winBase: VALID} | parameters.winBase：应是 DUE PRESENT 之一，写的是“VALID”",
                "invalid: 0 | invalid: 0\\nparameters: {quorum: half} | parameters.quorum：应是 GTE GT 之一，写的是“half”",
                "invalid: 0 | invalid: 0\\nparameters: {tie: LOT} | parameters.tie：应是 PLURALITY MAJORITY 之一，写的是“LOT”",
                "invalid: 0 | invalid: 0\\nparameters: {base: DUE} | parameters.base：没有这一项",
                "甲: | \"\": | candidates：有一项没有写姓名",
                "甲: | \" \": | candidates：有一项没有写姓名",
                "invalid: 0 | invalid: 0\\nwriteIns: {\"\": 1} | writeIns：有一项没有写姓名",
                "present: 8 | present: &n 8\\nissued: *n\\n# | issued：不能用别名",
            })
    void refusesAndNamesTheKey(String place, String wrong, String said) throws IOException {
        Path file = file(
                "wrong.yaml",
                SHEET.replaceFirst(
                        Pattern.quote(place),
                        Matcher.quoteReplacement(wrong == null ? "" : wrong.replace("\\n", "\n"))));
        assertThat(run(file)).isEqualTo(2);
        assertThat(results()).isEmpty();
        assertThat(refusals()).containsExactly(file + "：" + said);
    }

    @Test
    void readsNoMoreThanASheetCanBe() throws IOException {
        int bytes = SHEET.getBytes(StandardCharsets.UTF_8).length;
        String most = SHEET + "#" + "x".repeat(256 * 1024 - bytes - 1);
        Path large = file("large.yaml", most + "x");
        assertThat(run(file("most.yaml", most))).isZero();
        assertThat(run(large)).isEqualTo(2);
        assertThat(refusals()).containsExactly(large + "：超过 256 KB，不会是一张计票单");
    }

    @Test
    void saysHowItIsCalled() {
        assertThat(run()).isEqualTo(2);
        assertThat(refusals()).singleElement().asString().contains("tally");
    }

    private int run(Path... files) {
        return new Recount(stream(printed), stream(refused))
                .run(Arrays.stream(files).map(Path::toString).toList());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<String> results() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> refusals() {
        return refused.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
