/**
 * Notices in the application; the notice row is its own outbox (通知).
 * Door: {@link Notices}, delegate {@code notify}. Tables: {@code note_*}.
 * Not here: mail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "workflow"})
package cn.tonggui.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
