/**
 * The auditor's own way to the database (只读通道): while a request is his, connections come from an account that may only
 * SELECT, are read-only, and no mapper updates. Door: {@link ReadingOnly}. No tables.
 * Not here: which requests are his, and which addresses he may open (web).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.tonggui.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
