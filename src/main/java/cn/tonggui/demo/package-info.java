/**
 * What only the demonstration has: a clock that begins on the demo's day (演示时钟), and what happened before it. Present in profile {@code demo} alone.
 * No door. Tables: {@code demo_*}, made by {@code db/demo}.
 * Not here: the demo data itself, which is SQL under {@code db/demo}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"forms", "kernel", "notification", "organisation", "web", "workflow"})
package cn.tonggui.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
