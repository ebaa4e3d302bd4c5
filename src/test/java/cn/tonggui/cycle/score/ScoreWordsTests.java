package cn.tonggui.cycle.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key of a score has its words, and no words are left over. */
class ScoreWordsTests {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages-score");
    private static final Path CODE = Path.of("src/main/java/cn/tonggui/cycle/score");
    private static final Pattern REFUSAL = Pattern.compile("RuleBroken\\(\\s*\"(score-[a-z-]+)\"");

    @Test
    void everyTermFormulaAndRatingHasAWord() {
        assertThat(keys("cycle.term.")).containsExactlyInAnyOrderElementsOf(told(Term.values(), Term::key));
        assertThat(keys("cycle.formula.")).containsExactlyInAnyOrderElementsOf(told(Formula.values(), Formula::key));
        assertThat(keys("cycle.rating.")).containsExactlyInAnyOrderElementsOf(told(Rating.values(), Rating::key));
    }

    @Test
    void everyRefusalHasASentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path source : list(CODE)) {
            REFUSAL.matcher(Files.readString(source))
                    .results()
                    .map((MatchResult one) -> one.group(1))
                    .forEach(codes::add);
        }

        assertThat(keys("refusal.score-"))
                .containsExactlyInAnyOrderElementsOf(
                        codes.stream().map(code -> "refusal." + code).toList());
    }

    @Test
    void everyRulingHasASentenceAndEverySentenceIsReachedByAGoldenCase() throws IOException {
        List<Ruling.Step> steps = GoldenScoreTests.rulings().stream()
                .flatMap(ruling -> ruling.steps().stream())
                .toList();

        assertThat(keys("cycle.ruling."))
                .containsExactlyInAnyOrderElementsOf(
                        steps.stream().map(Ruling.Step::key).collect(Collectors.toSet()));
        assertThat(steps)
                .allSatisfy(step -> assertThat(sentence(step)).as(step.key()).doesNotContain("{", "}"));
    }

    @Test
    void everyRuleStandsInTheRegisterOrHasItsRefusal() throws IOException {
        String register = Files.readString(Path.of("db/migration/V002__regulation.sql"));

        assertThat(GoldenScoreTests.rulings().stream().map(Ruling::rule).distinct())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(
                                register.contains("'" + rule + "'") || MESSAGES.containsKey("refusal." + rule))
                        .as(rule)
                        .isTrue());
    }

    @Test
    void saysWhatToDo() {
        assertThat(said(new Pairing(50, 39, 11, 0, false).ruling(Exact.parse("80%"))))
                .contains("党务项 50 条，配对 39 条，配对率 78%，不到 80%；多配几条，或者写明说明再提交");
        assertThat(said(new DualSignature("甲", "乙", Set.of(), Set.of("甲"), false).ruling()))
                .containsExactly("书记甲已签", "主任乙还没有签，不能下达");
        assertThat(said(PlanState.summing(1, 2))).containsExactly("还有 1 个 A 类问题没有关闭，不能总结", "还有 2 项没有核分，不能总结");
    }

    private static List<String> said(Ruling ruling) {
        return ruling.steps().stream().map(ScoreWordsTests::sentence).toList();
    }

    private static String sentence(Ruling.Step step) {
        return MessageFormat.format(
                MESSAGES.getString(step.key()),
                step.inputs().stream().map(Object::toString).toArray());
    }

    private static Set<String> keys(String prefix) {
        return MESSAGES.keySet().stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toSet());
    }

    private static <T> List<String> told(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
