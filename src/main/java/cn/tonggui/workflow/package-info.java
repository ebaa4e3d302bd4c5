/**
 * The engine's only commander: deploys process folders, opens cases, performs task actions, keeps the case file (事项、任务).
 * Doors: {@link Cases}, {@link Tasks}, {@link Deadlines}, {@link EngineRoom}, {@link ToldActs}, {@link ChangeMatters}. Tables:
 * {@code case_*}, and the engine's {@code ACT_*} for reading.
 * Not here: pages (inbox), and any rule of one process.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "regulation", "forms"})
package cn.tonggui.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
