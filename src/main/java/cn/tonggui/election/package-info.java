/**
 * Elections of a branch committee, a secretary and a deputy (选举), from the roll to the result: what the drawing of
 * {@code branch-election} asks for (delegates, own steps), the count, {@link Recount}, the command line on which anyone can run
 * it again, and the pages. Tables: {@code elec_*}, in which nothing joins a person to a nomination or a vote.
 * Counting is in {@code tally}, plain and testable by hand. No secret choice is stored here or given to the engine.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "forms",
            "live",
            "notification",
            "organisation",
            "regulation",
            "workflow",
            "document"
        })
package cn.tonggui.election;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
