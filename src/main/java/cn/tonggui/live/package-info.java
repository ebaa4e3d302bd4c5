/**
 * Pages that follow a meeting while it goes on: they ask again every few seconds and are sent what has changed. Type:
 * {@link Live}. No tables. Not here: what stands on such a page, which the module of the meeting knows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.tonggui.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
