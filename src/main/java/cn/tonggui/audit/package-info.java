/**
 * Hears every {@link cn.tonggui.kernel.Fact} in its transaction and keeps it in canonical bytes, append-only (审计).
 * If the row cannot be written, nothing happened. What checks the log is in {@code verify}, plain and runnable without us, and on
 * the command line {@link cn.tonggui.audit.Verification}. {@code Sequencer} gives each event its place in the log and signs what the
 * log has come to. No door yet. Tables: {@code audit_*}.
 * Not here: the readable timeline, which is {@code case_act} of workflow.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "forms"})
package cn.tonggui.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
