package cn.tonggui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The map is true. The rules themselves stand in {@link Architecture}. */
class ArchitectureTests {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.tonggui");
    private static final ApplicationModules MODULES = ApplicationModules.of(Tonggui.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void theReadmeShowsTheModulesAsTheyAre() throws IOException {
        ModuleMap readme = new ModuleMap(Path.of("README.md"));
        if (System.getProperty("tonggui.write") != null) {
            readme.write(MODULES);
        }
        assertThat(readme.drawn())
                .as("README.md, to be drawn again by mvn test -Dtest=ArchitectureTests -Dtonggui.write")
                .isEqualTo(ModuleMap.draw(MODULES));
        assertThat(readme.told()).as("modules in the table of README.md").isEqualTo(ModuleMap.names(MODULES));
    }

    @Test
    void onlyWorkflowCommandsTheEngine() {
        Architecture.ONLY_WORKFLOW_COMMANDS_THE_ENGINE.check(CODE);
    }

    @Test
    void mappersControllersAndDelegatesStayInTheirPackage() {
        Architecture.MAPPERS_STAY_IN_THEIR_PACKAGE.check(CODE);
        Architecture.CONTROLLERS_STAY_IN_THEIR_PACKAGE.check(CODE);
        Architecture.DELEGATES_STAY_IN_THEIR_PACKAGE.check(CODE);
    }

    @Test
    void transactionsBeginAtDoors() {
        Architecture.TRANSACTIONS_BEGIN_AT_DOORS.check(CODE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        Architecture.NOTHING_IS_INJECTED_INTO_FIELDS.check(CODE);
    }

    @Test
    void timeIsReadFromTheClockOnly() {
        Architecture.TIME_IS_READ_FROM_THE_CLOCK.check(CODE);
    }

    @Test
    void businessIsReadByAViewer() {
        Architecture.BUSINESS_IS_READ_BY_A_VIEWER.check(CODE);
    }

    @Test
    void nobodyNeedsManyOthers() {
        Architecture.NOBODY_NEEDS_MANY_OTHERS.check(CODE);
    }

    @Test
    void aTallyAndAScoreArePure() {
        Purity.A_TALLY_KNOWS_NOTHING_BUT_ITSELF.check(CODE);
        Purity.A_SCORE_KNOWS_NOTHING_BUT_ITSELF.check(CODE);
        Purity.A_TALLY_COUNTS_IN_WHOLE_NUMBERS.check(CODE);
    }

    @Test
    void aVerifierIsPure() {
        Purity.A_VERIFIER_NEEDS_THE_JDK_ALONE.check(CODE);
    }

    @Test
    void noClassIsTooLongToRead() {
        assertThat(Architecture.sources(Path.of("src"))).isNotEmpty();
        assertThat(Architecture.tooLong(Path.of("src"))).isEmpty();
    }
}
