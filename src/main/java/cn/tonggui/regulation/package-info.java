/**
 * The rule register, its dated parameters and the working-day calendar (规则、参数、工作日历), with the pages that show them and
 * on which two people change them. Doors: {@link Rulebook}, {@link WorkingDays}. Tables: {@code rule_*}.
 * Not here: the rules' algorithms, which stand in the module they govern with the rule code beside them; those modules say
 * where they use rules through {@link RuleUses}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "sheet"})
package cn.tonggui.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
