package cn.tonggui.workflow;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;

/** When changes of the organisation are answered. Tests call what they want to see instead. */
@Configuration
@Profile("!test")
class SuggestionSchedule {

    private final Suggestions suggestions;

    SuggestionSchedule(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    @Scheduled(initialDelayString = "${tonggui.reminders.every}", fixedDelayString = "${tonggui.reminders.every}")
    void look() {
        suggestions.run();
    }
}
