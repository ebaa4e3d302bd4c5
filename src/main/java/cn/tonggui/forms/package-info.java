/**
 * Form definitions in YAML to page model, binding, whitelist and validation (表单).
 * Door: {@link Forms}. No tables, no engine, no HTTP: options and files are passed in as {@link Directory}.
 * Not here: drawing (templates/parts/field.html) and storing (workflow keeps values, inbox keeps drafts).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.tonggui.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
