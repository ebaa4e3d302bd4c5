/**
 * Attachments stored by hash outside the web root (附件).
 * Door: {@link Documents}. Tables: {@code doc_*}.
 * Not here: the forms that ask for them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "workflow"})
package cn.tonggui.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
