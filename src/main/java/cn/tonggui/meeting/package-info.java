/**
 * Meetings of a branch committee (支委会): the problems that workers report, the agenda, the meeting with its votes and resolutions,
 * and what is to be done about them until it is closed; and the meetings of the members (三会一课). Delegates and own steps of {@code
 * problem-intake}, {@code committee-agenda}, {@code action-item} and {@code three-meetings}; tables: {@code meet_*}. What is passed
 * is found in {@code vote}, plain and testable by hand. Of a secret vote there are totals and nothing else.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "forms",
            "live",
            "notification",
            "organisation",
            "regulation",
            "workflow",
            "document",
            "qr"
        })
package cn.tonggui.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
