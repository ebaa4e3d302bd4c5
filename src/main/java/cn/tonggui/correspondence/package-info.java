/**
 * What goes beside a process, on open and closed cases: copies and circulation, consultation, urging, supervision
 * (抄送、传阅、沟通、催办、督办). Doors: {@link Copies}, {@link Correspondence}. Tables: {@code corr_*}.
 * Each is told in the timeline as an act of the case; the words that follow it are kept here.
 * Not here: anything that moves a step.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "regulation", "forms", "workflow", "notification"})
package cn.tonggui.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
