/**
 * Classes that break the rules of the house, each on purpose, for {@code ArchitectureGuardTests}.
 * Not below {@code cn.tonggui}, where the application would find them and make beans of them.
 */
@NullMarked
package wrong;

import org.jspecify.annotations.NullMarked;
