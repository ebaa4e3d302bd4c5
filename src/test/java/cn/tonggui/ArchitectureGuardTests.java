package cn.tonggui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

/** Every rule is seen failing: what it guards against is done in package {@code wrong}, and it says who did it. */
class ArchitectureGuardTests {

    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("wrong");

    private static final Map<String, ArchRule> GUARDS = Map.of(
            "CommandsTheEngine", Architecture.ONLY_WORKFLOW_COMMANDS_THE_ENGINE,
            "ReadsTheEnginesVariables", Architecture.ONLY_WORKFLOW_COMMANDS_THE_ENGINE,
            "OpenMapper", Architecture.MAPPERS_STAY_IN_THEIR_PACKAGE,
            "OpenController", Architecture.CONTROLLERS_STAY_IN_THEIR_PACKAGE,
            "OpenDelegate", Architecture.DELEGATES_STAY_IN_THEIR_PACKAGE,
            "BeginsWithin", Architecture.TRANSACTIONS_BEGIN_AT_DOORS,
            "IsInjected", Architecture.NOTHING_IS_INJECTED_INTO_FIELDS,
            "LooksAtTheWall", Architecture.TIME_IS_READ_FROM_THE_CLOCK,
            "Cases", Architecture.BUSINESS_IS_READ_BY_A_VIEWER,
            "NeedsSix", Architecture.NOBODY_NEEDS_MANY_OTHERS);

    @TestFactory
    Stream<DynamicTest> namesTheOffender() {
        return GUARDS.entrySet().stream()
                .map(guard -> DynamicTest.dynamicTest(
                        guard.getKey(),
                        () -> assertThatThrownBy(() -> guard.getValue().check(WRONG))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("wrong.Wrong$" + guard.getKey())));
    }

    private static final Map<String, ArchRule> WALL = Map.of(
            "AsksTheFrame", Purity.A_TALLY_KNOWS_NOTHING_BUT_ITSELF,
            "AsksTheDatabase", Purity.A_TALLY_KNOWS_NOTHING_BUT_ITSELF,
            "ReadsTheClock", Purity.A_TALLY_KNOWS_NOTHING_BUT_ITSELF,
            "ReadsTheTime", Purity.A_TALLY_KNOWS_NOTHING_BUT_ITSELF,
            "DrawsLots", Purity.A_TALLY_KNOWS_NOTHING_BUT_ITSELF,
            "ReadsAFile", Purity.A_TALLY_KNOWS_NOTHING_BUT_ITSELF,
            "CountsInFractions", Purity.A_TALLY_COUNTS_IN_WHOLE_NUMBERS,
            "KeepsAShare", Purity.A_TALLY_COUNTS_IN_WHOLE_NUMBERS);

    @TestFactory
    Stream<DynamicTest> namesWhatMakesATallyImpure() {
        return WALL.entrySet().stream()
                .map(guard -> DynamicTest.dynamicTest(
                        guard.getKey(),
                        () -> assertThatThrownBy(() -> guard.getValue().check(WRONG))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("wrong.lower.tally.Impure$" + guard.getKey())));
    }

    private static final Map<String, ArchRule> WALL_OF_A_SCORE = Map.of(
            "AsksTheFrame", Purity.A_SCORE_KNOWS_NOTHING_BUT_ITSELF,
            "ReadsTheClock", Purity.A_SCORE_KNOWS_NOTHING_BUT_ITSELF,
            "NamesAPerson", Purity.A_SCORE_KNOWS_NOTHING_BUT_ITSELF,
            "AsksAFractionForADouble", Purity.A_TALLY_COUNTS_IN_WHOLE_NUMBERS,
            "MakesAFractionOfADouble", Purity.A_TALLY_COUNTS_IN_WHOLE_NUMBERS);

    @TestFactory
    Stream<DynamicTest> namesWhatMakesAScoreInexact() {
        return WALL_OF_A_SCORE.entrySet().stream()
                .map(guard -> DynamicTest.dynamicTest(
                        guard.getKey(),
                        () -> assertThatThrownBy(() -> guard.getValue().check(WRONG))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("wrong.lower.score.Inexact$" + guard.getKey())));
    }

    @TestFactory
    Stream<DynamicTest> namesWhatAVerifierDependsOn() {
        return Stream.of("NeedsTheFrame", "NeedsTheDatabase", "NeedsTheNetwork")
                .map(offender -> DynamicTest.dynamicTest(
                        offender,
                        () -> assertThatThrownBy(() -> Purity.A_VERIFIER_NEEDS_THE_JDK_ALONE.check(WRONG))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("wrong.lower.verify.Dependent$" + offender)));
    }

    @Test
    void letsADelegateReadItsExecution() {
        JavaClasses delegate = new ClassFileImporter().importClasses(wrong.Wrong.OpenDelegate.class);
        Architecture.ONLY_WORKFLOW_COMMANDS_THE_ENGINE.check(delegate);
    }

    @Test
    void namesTheModuleThatCallsUpward() {
        ApplicationModules modules = ApplicationModules.of("wrong", (Location location) -> true);
        assertThatThrownBy(modules::verify).hasMessageContaining("wrong.lower.CallsUpward");
    }

    @ParameterizedTest
    @CsvSource({"249, 0", "250, 0", "251, 1"})
    void countsTheLinesOfAClass(int lines, int found, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "x\n".repeat(lines));
        assertThat(Architecture.tooLong(folder)).hasSize(found);
    }

    @Test
    void seesAReadmeThatIsBehind(@TempDir Path folder) throws IOException {
        ApplicationModules modules = ApplicationModules.of("wrong", (Location location) -> true);
        Path readme = folder.resolve("README.md");
        Files.writeString(readme, "a\n<!-- modules:start -->\n<!-- modules:end -->\n| `lower` | x |\n");
        ModuleMap map = new ModuleMap(readme);
        assertThat(map.drawn()).isNotEqualTo(ModuleMap.draw(modules));
        assertThat(map.told()).isNotEqualTo(ModuleMap.names(modules));

        map.write(modules);
        assertThat(map.drawn()).isEqualTo("""
                ```mermaid
                graph TD
                    lower
                    lower --> upper
                    upper
                ```
                """);
        assertThat(readme).content().startsWith("a\n").endsWith("| `lower` | x |\n");
    }
}
