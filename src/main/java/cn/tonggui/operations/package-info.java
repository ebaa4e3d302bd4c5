/**
 * The page of the one who keeps the system running (运行维护): failed jobs, stuck cases, deployed versions, the job executor and its
 * health. No door. Tables: {@code ops_*}. Case numbers, steps and times only: the system administrator has no business data.
 * Not here: what is read from the engine and done to it (workflow).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "workflow"})
package cn.tonggui.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
