/**
 * Views that people save of a list: a name for what its address asks. Door: {@link SavedViews}. Tables: {@code view_*}.
 * Not here: what an address means, which the module of the list knows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.tonggui.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
