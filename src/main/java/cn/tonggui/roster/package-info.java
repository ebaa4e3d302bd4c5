/**
 * The pages of the organisation (组织与党员): both trees, organisations, people, what waits for a second person, import and export.
 * No door, no tables. Not here: what a change must fulfil, which stands in organisation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "regulation", "forms", "sheet", "workflow"})
package cn.tonggui.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
