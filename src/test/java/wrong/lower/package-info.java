/** A module that declares to use nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package wrong.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
