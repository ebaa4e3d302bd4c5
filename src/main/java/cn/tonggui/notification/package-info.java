/**
 * Notices in the application, reminders of deadlines, and mail for those who want it (通知、催办、邮件).
 * Doors: {@link Notices}, {@link Notifier}; delegate {@code notify}. Tables: {@code note_*}.
 * The notice row is the outbox of the mail: what is sent later stands there since the transaction that it tells of.
 * Not here: what is due when (workflow), and any decision that follows from being late.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "regulation", "workflow"})
package cn.tonggui.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
