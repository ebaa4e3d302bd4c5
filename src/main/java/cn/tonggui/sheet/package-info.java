/**
 * Spreadsheets in and out (xlsx), and long work with progress. Doors: {@link Sheets}, {@link LongWork}. No tables.
 * Not here: what the cells mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package cn.tonggui.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
