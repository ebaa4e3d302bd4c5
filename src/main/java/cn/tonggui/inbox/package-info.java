/**
 * What a person works with: inbox, task page, case page, start page, drafts (待办、办理、事项).
 * No door. Tables: {@code inbox_*}.
 * Not here: any decision about who may act; it asks workflow.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "correspondence",
            "kernel",
            "organisation",
            "regulation",
            "forms",
            "workflow",
            "document",
            "notification",
            "sheet",
            "views"
        })
package cn.tonggui.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
