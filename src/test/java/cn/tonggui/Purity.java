package cn.tonggui;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the wall around a tally, the rules of a vote or a score lets in: the plain language and its collections, a civil date, whole
 * numbers, and for a score decimals, exact fractions and the refusal of what is none. Seen failing by {@link ArchitectureGuardTests}.
 */
final class Purity {

    private static final String TALLY = "..tally..";
    private static final String VOTE = "..vote..";
    private static final String SCORE = "..score..";
    private static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "org.jspecify.annotations");
    private static final Set<String> TYPES = Set.of("java.time.LocalDate", "java.time.chrono.ChronoLocalDate");
    private static final Set<String> TYPES_OF_A_SCORE = Set.of(
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.math.RoundingMode",
            "java.util.regex.Matcher",
            "java.util.regex.Pattern",
            "org.apache.commons.numbers.fraction.BigFraction",
            "cn.tonggui.kernel.Refusal",
            "cn.tonggui.kernel.RuleBroken");

    /** What of the plain language knows the time, chance or fractions. */
    private static final Pattern UNFIT =
            Pattern.compile("java\\.lang\\.(System|Runtime|Process.*|Thread.*|Float|Double)"
                    + "|java\\.util\\.(.*Random.*|UUID|Date|Calendar|.*TimeZone|Timer.*|.*Double.*)"
                    + "|java\\.util\\.(function|stream)\\..*Double.*");

    static final ArchRule A_TALLY_KNOWS_NOTHING_BUT_ITSELF = classes()
            .that()
            .resideInAnyPackage(TALLY, VOTE)
            .should()
            .onlyDependOnClassesThat(describe("are plain, or of a tally", Purity::lets));

    static final ArchRule A_SCORE_KNOWS_NOTHING_BUT_ITSELF = classes()
            .that()
            .resideInAPackage(SCORE)
            .should()
            .onlyDependOnClassesThat(describe("are plain, exact, or of a score", Purity::letsIntoAScore));

    static final ArchRule A_TALLY_COUNTS_IN_WHOLE_NUMBERS = noClasses()
            .that()
            .resideInAnyPackage(TALLY, VOTE, SCORE)
            .should(new ArchCondition<JavaClass>("use floating point") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (Fractions.in(type)) {
                        events.add(SimpleConditionEvent.satisfied(type, type.getName() + " uses floating point"));
                    }
                }
            });

    private static final String VERIFY = "cn.tonggui.audit.verify";

    /** Whoever doubts the log can read all that checks it, and nothing can reach out from there. */
    static final ArchRule A_VERIFIER_NEEDS_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("..verify..")
            .should()
            .onlyDependOnClassesThat(describe("are of the JDK without network and database, or of the log", type -> {
                String name = type.getBaseComponentType().getPackageName();
                return type.getBaseComponentType().isPrimitive()
                        || name.equals("cn.tonggui.kernel")
                        || name.equals(VERIFY)
                        || name.equals("org.jspecify.annotations")
                        || name.startsWith("java.") && !name.startsWith("java.net") && !name.startsWith("java.sql");
            }));

    private Purity() {}

    private static boolean letsIntoAScore(JavaClass used) {
        JavaClass type = used.getBaseComponentType();
        return type.getPackageName().contains(".score") || TYPES_OF_A_SCORE.contains(type.getName()) || lets(used);
    }

    private static boolean lets(JavaClass used) {
        JavaClass type = used.getBaseComponentType();
        return type.isPrimitive()
                || type.getPackageName().contains(".tally")
                || type.getPackageName().contains(".vote")
                || TYPES.contains(type.getName())
                || PACKAGES.contains(type.getPackageName())
                        && !UNFIT.matcher(type.getName()).matches();
    }
}
