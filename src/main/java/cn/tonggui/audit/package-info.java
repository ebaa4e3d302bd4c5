/**
 * Hears every {@link cn.tonggui.kernel.Fact} in its transaction and keeps it in canonical bytes, append-only (审计).
 * No door yet. Tables: {@code audit_*}. If the row cannot be written, nothing happened.
 * Not here: the readable timeline, which is {@code case_act} of workflow.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.tonggui.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
