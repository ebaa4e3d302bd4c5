package cn.tonggui.workflow;

import cn.tonggui.regulation.Rule;
import cn.tonggui.regulation.RuleCode;
import cn.tonggui.regulation.Rulebook;
import cn.tonggui.regulation.Setting;
import cn.tonggui.regulation.Verdict;
import cn.tonggui.regulation.Verdict.Result;
import cn.tonggui.regulation.WorkingDays;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    public Map<RuleCode, Verdict> verdicts(List<Rule> rules, CheckedStep step) {
        String due =
                library.version(step.definition()).ledger().step(step.step()).due();
        String setting = step.parameters().get(due);
        if (setting == null) {
            return Map.of();
        }
        Map<RuleCode, Verdict> found = new HashMap<>();
        for (Setting parameter : rulebook.settings(Map.of(due, setting))) {
            RuleCode rule = new RuleCode(parameter.rule());
            if (rules.stream().anyMatch(one -> one.code().equals(rule))) {
                found.put(rule, judge(rule, parameter, step.dueAt()));
            }
        }
        return found;
    }

    private Verdict judge(RuleCode rule, Setting parameter, LocalDateTime dueAt) {
        Result result = result(dueAt);
        String moment = MOMENT.format(dueAt);
        Object[] facts = {parameter.title(), parameter.words(), moment};
        return new Verdict(
                rule,
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
