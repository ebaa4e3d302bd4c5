package cn.tonggui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The map is true. ArchUnit's own setting fails a rule that matches nothing, so none of these can guard an empty room. */
class ArchitectureTests {

    private static final String ENGINE = "org.flowable..";
    private static final int LONGEST_CLASS = 250;
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.tonggui");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Tonggui.class).verify();
    }

    @Test
    void onlyWorkflowCommandsTheEngine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("cn.tonggui.workflow..")
                .should()
                .dependOnClassesThat(are(resideInAPackage(ENGINE))
                        .and(DescribedPredicate.not(name(JavaDelegate.class.getName())))
                        .and(DescribedPredicate.not(name(DelegateExecution.class.getName())))
                        .and(DescribedPredicate.not(
                                nameMatching("org\\.flowable\\.(variable|common)\\.(api|engine\\.api)\\..*")))));
    }

    @Test
    void mappersControllersAndDelegatesStayInTheirPackage() {
        check(classes().that().areAnnotatedWith(Mapper.class).should().notBePublic());
        check(classes().that().areAnnotatedWith(Controller.class).should().notBePublic());
        check(classes().that().implement(JavaDelegate.class).should().notBePublic());
    }

    @Test
    void transactionsBeginAtDoors() {
        check(methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .bePublic()
                .orShould()
                .beDeclaredInClassesThat()
                .areNotPublic());
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(noFields().should().beAnnotatedWith(Autowired.class));
    }

    @Test
    void timeIsReadFromTheClockOnly() {
        check(noClasses().should(new ArchCondition<JavaClass>("read the time without a clock") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals("now")
                                && call.getTarget().getOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().isEmpty())
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
            }
        }));
    }

    /** What a door hands out of the business is asked for by a viewer, or inside the house by a fact's own id. */
    @Test
    void businessIsReadByAViewer() {
        Set<String> doors = Set.of("Cases", "Tasks", "Documents", "Notices");
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are doors to business data") {
                    @Override
                    public boolean test(JavaClass type) {
                        return doors.contains(type.getSimpleName());
                    }
                })
                .should(new ArchCondition<JavaMethod>("take a Viewer") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean viewed = method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getSimpleName().equals("Viewer"));
                        boolean namesOnly = method.getName().equals("named");
                        if (!viewed && !namesOnly) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getDescription() + " takes no viewer"));
                        }
                    }
                }));
    }

    @Test
    void noClassIsTooLongToRead() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            for (Path source : sources) {
                assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(LONGEST_CLASS);
            }
        }
    }

    private static void check(ArchRule rule) {
        rule.check(CODE);
    }
}
