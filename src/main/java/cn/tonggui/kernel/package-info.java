/**
 * Words that all modules share: people, organisations, tokens, viewers, facts and refusals. No door, no tables, no Spring.
 * A type comes here only when at least three modules need it. Not a place for helpers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package cn.tonggui.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
