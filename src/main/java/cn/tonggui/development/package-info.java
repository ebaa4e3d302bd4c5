/**
 * The way into the Party (发展党员): every date of it by the rules R-D01 to R-D14, counted and shown with its rule, the vote of
 * the members' meeting, and the two pools of talent (骨干库、党员成长库) that belong to it. Delegates of {@code member-development},
 * {@code backbone-pool}; it has no tables, the case keeps it all. {@link Course} and {@link Rulings} are plain and testable by hand.
 * Not here: any conclusion of the organisation, which people type.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "forms", "organisation", "regulation", "workflow"})
package cn.tonggui.development;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
