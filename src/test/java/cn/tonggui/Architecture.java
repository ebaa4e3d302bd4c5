package cn.tonggui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules of the house that classes can break. ArchUnit's own setting fails a rule that matches nothing, so none of these
 * guards an empty room; {@link ArchitectureGuardTests} sees each of them fail.
 */
final class Architecture {

    static final ArchRule ONLY_WORKFLOW_COMMANDS_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("cn.tonggui.workflow..")
            .should()
            .dependOnClassesThat(are(resideInAPackage("org.flowable.."))
                    .and(DescribedPredicate.not(name(JavaDelegate.class.getName())))
                    .and(DescribedPredicate.not(name(DelegateExecution.class.getName()))));

    static final ArchRule MAPPERS_STAY_IN_THEIR_PACKAGE =
            classes().that().areAnnotatedWith(Mapper.class).should().notBePublic();

    static final ArchRule CONTROLLERS_STAY_IN_THEIR_PACKAGE =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    static final ArchRule DELEGATES_STAY_IN_THEIR_PACKAGE =
            classes().that().implement(JavaDelegate.class).should().notBePublic();

    static final ArchRule TRANSACTIONS_BEGIN_AT_DOORS = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .bePublic()
            .orShould()
            .beDeclaredInClassesThat()
            .areNotPublic();

    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields().should().beAnnotatedWith(Autowired.class);

    static final ArchRule TIME_IS_READ_FROM_THE_CLOCK = noClasses()
            .should(new ArchCondition<JavaClass>("read the time without a clock") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getMethodCallsFromSelf().stream()
                            .filter(call -> call.getTarget().getName().equals("now")
                                    && call.getTarget()
                                            .getOwner()
                                            .getPackageName()
                                            .equals("java.time")
                                    && call.getTarget().getRawParameterTypes().isEmpty())
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
                }
            });

    private static final Set<String> DOORS_TO_BUSINESS =
            Set.of("Cases", "Tasks", "Registers", "Catalogue", "Documents", "Notices");

    /** {@code named} gives names only, and {@code openBySystem} begins a matter and reads none. */
    private static final Set<String> OF_NOBODY = Set.of("named", "openBySystem");

    /** What a door hands out of the business is asked for by a viewer. */
    static final ArchRule BUSINESS_IS_READ_BY_A_VIEWER = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.<JavaClass>describe(
                    "are doors to business data",
                    type -> !type.getModifiers().contains(JavaModifier.PRIVATE)
                            && DOORS_TO_BUSINESS.contains(type.getSimpleName())))
            .should(new ArchCondition<JavaMethod>("take a Viewer") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean viewed = method.getRawParameterTypes().stream()
                            .anyMatch(type -> type.getSimpleName().equals("Viewer"));
                    if (!viewed && !OF_NOBODY.contains(method.getName())) {
                        events.add(SimpleConditionEvent.violated(method, method.getDescription() + " takes no viewer"));
                    }
                }
            });

    private static final int MOST_COLLABORATORS = 5;

    /** The sixth is a missing concept. */
    static final ArchRule NOBODY_NEEDS_MANY_OTHERS = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .should(new ArchCondition<JavaClass>("have at most " + MOST_COLLABORATORS + " collaborators") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaConstructor constructor : type.getConstructors()) {
                        int asked = constructor.getRawParameterTypes().size();
                        if (asked > MOST_COLLABORATORS) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is given " + asked));
                        }
                    }
                }
            });

    private static final int LONGEST_CLASS = 250;

    private Architecture() {}

    /** Source files below the folder that are too long to be read at one go; empty when none is. */
    static List<Path> tooLong(Path root) {
        return sources(root).stream()
                .filter(source -> lines(source) > LONGEST_CLASS)
                .toList();
    }

    static List<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path source) {
        try {
            return Files.readAllLines(source).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
