package cn.tonggui.workflow;

import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.Rulebook;
import cn.tonggui.regulation.Setting;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.regulation.Verdict.Result;
import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Judges the rule whose parameter says how long a step may take: kept, due by the next working day, or past. */
@Component
class DueCheck implements RuleCheck {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final ProcessLibrary library;
    private final Rulebook rulebook;
    private final WorkingDays days;
    private final MessageSource messages;
    private final Clock clock;

    DueCheck(ProcessLibrary library, Rulebook rulebook, WorkingDays days, MessageSource messages, Clock clock) {
        this.library = library;
        this.rulebook = rulebook;
        this.days = days;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<Verdict> verdict(Rule rule, CheckedStep step) {
        String due =
                library.version(step.definition()).ledger().step(step.step()).due();
        String setting = step.parameters().get(due);
        if (setting == null) {
            return Optional.empty();
        }
        return rulebook.settings(Map.of(due, setting)).stream()
                .filter(parameter -> parameter.rule().equals(rule.code().value()))
                .findFirst()
                .map(parameter -> judge(rule, parameter, step.dueAt()));
    }

    private Verdict judge(Rule rule, Setting parameter, LocalDateTime dueAt) {
        Result result = result(dueAt);
        String moment = MOMENT.format(dueAt);
        Object[] facts = {parameter.title(), parameter.words(), moment};
        return new Verdict(
                rule.code(),
                Map.of(parameter.title(), moment),
                result,
                messages.getMessage("verdict.due." + result, facts, Locale.SIMPLIFIED_CHINESE));
    }

    private Result result(LocalDateTime dueAt) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (dueAt.isBefore(now)) {
            return Result.UNMET;
        }
        return dueAt.isAfter(days.due(now.toLocalDate(), 1)) ? Result.MET : Result.DUE;
    }
}
