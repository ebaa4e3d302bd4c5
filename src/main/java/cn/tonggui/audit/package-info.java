/**
 * Hears every {@link cn.tonggui.kernel.Fact} in its transaction and keeps it in canonical bytes, append-only (审计).
 * If the row cannot be written, nothing happened. What was {@link cn.tonggui.kernel.Denied} is kept once it is undone. What checks the log is in {@code verify}, plain and runnable without us, and on
 * the command line {@link cn.tonggui.audit.Verification}. {@code Sequencer} gives each event its place in the log and signs what the
 * log has come to; {@code ExportWork} takes out of it what can be checked without us. Door: {@link
 * cn.tonggui.audit.LogBadges}, whether a case's page tells what the log says. Tables: {@code audit_*}.
 * Not here: the readable timeline, which is {@code case_act} of workflow.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "forms", "organisation", "workflow", "document", "sheet", "reader", "qr"})
package cn.tonggui.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
