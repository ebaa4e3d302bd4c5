/**
 * The four-sync cycle (四同步): the plan, the inspections, what is found and put right (整改), the score sheets of units (评分表), the
 * rewards and the summary of a cycle, and the annual appraisal (一体化考评) over them. Delegates and own steps of {@code four-sync},
 * {@code rectification}, {@code score-sheet} and {@code integrated-appraisal}; tables: {@code cyc_*}. How a score comes about is found in {@code score}, plain and testable by hand.
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
            "sheet",
            "meeting"
        })
package cn.tonggui.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
