/**
 * The four-sync cycle (四同步): what is found and put right (整改), the score sheets of units (评分表), and later the plan, the
 * inspections, the rewards and the summary of a cycle. Delegates and own steps of {@code rectification} and {@code score-sheet};
 * tables: {@code cyc_*}. How a score comes about is found in {@code score}, plain and testable by hand.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "forms",
            "notification",
            "organisation",
            "regulation",
            "workflow",
            "document",
            "meeting"
        })
package cn.tonggui.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
