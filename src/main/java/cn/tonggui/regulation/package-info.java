/**
 * The rule register, its dated parameters and the working-day calendar (规则、参数、工作日历).
 * Doors: {@link Rulebook}, {@link WorkingDays}. Tables: {@code rule_*}. Read side.
 * Not here: the rules' algorithms, which stand in the module they govern with the rule code beside them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.tonggui.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
