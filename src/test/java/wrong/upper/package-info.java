/** A module above {@code lower}. */
@ApplicationModule(allowedDependencies = "lower")
@NullMarked
package wrong.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
