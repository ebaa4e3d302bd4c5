/**
 * Elections of a branch committee, a secretary and a deputy (选举), from the roll to the result. No door and no tables yet:
 * what stands here is the count, {@link Recount}, the command line on which anyone can run it again, and the page of the terms.
 * Counting is in {@code tally}, plain and testable by hand. No secret choice is stored here or given to the engine.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "regulation", "workflow"})
package cn.tonggui.election;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
