/**
 * The catalogue of what can be started and the register (台账) of each mechanism, with its export. No door, no tables.
 * Not here: a single case, which stands in inbox.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "organisation", "regulation", "forms", "workflow", "document", "sheet", "views"
        })
package cn.tonggui.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
