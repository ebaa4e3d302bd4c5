/**
 * Attachments stored by hash outside the web root (附件), and the documents that cases issue from templates (公文).
 * Doors: {@link Documents}, {@link IssuedDocuments}. Tables: {@code doc_*}.
 * Not here: the forms that ask for files, the templates, which lie in the process folders.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "workflow"})
package cn.tonggui.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
