package cn.tonggui.workflow;

import cn.tonggui.kernel.Actor;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a notice step of a drawing says and to whom, from the ledger; kept as an act of the system. */
@Component
public class CaseNotices {

    private static final Pattern PLACE = Pattern.compile("\\{(title|number|step)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final ProcessLibrary library;
    private final CaseTurns turns;
    private final Clock clock;

    CaseNotices(ProcessLibrary library, CaseTurns turns, Clock clock) {
        this.library = library;
        this.turns = turns;
        this.clock = clock;
    }

    /** @param tokens and {@code people}: to whom; words are ready to be shown */
    public record CaseNotice(
            String caseId, String caseNumber, List<Token> tokens, List<PersonId> people, String title, String words) {}

    /** @throws IllegalStateException when the ledger has no notice of the step's id */
    public CaseNotice notice(DelegateExecution step) {
        CaseTurn turn = turns.of(step.getProcessInstanceId());
        Ledger ledger = library.version(step.getProcessDefinitionId()).ledger();
        Ledger.Notice notice = ledger.notices().get(step.getCurrentActivityId());
        if (notice == null) {
            throw new IllegalStateException(
                    "ledger '" + ledger.title() + "' has no notice " + step.getCurrentActivityId());
        }
        List<Token> tokens = new ArrayList<>();
        List<PersonId> people = new ArrayList<>();
        for (String to : notice.to()) {
            String whom = resolve(to, step);
            if (whom.contains("@")) {
                tokens.add(Token.parse(whom));
            } else {
                people.add(new PersonId(whom));
            }
        }
        CaseFile file = turn.file();
        String title = fill(notice.title(), file);
        keep(turn, step.getCurrentActivityId(), title);
        return new CaseNotice(file.id(), file.number(), tokens, people, title, fill(notice.words(), file));
    }

    private void keep(CaseTurn turn, String step, String title) {
        CaseFile file = turn.file();
        LocalDateTime now = LocalDateTime.now(clock);
        long rev = turn.nextRev();
        turns.record(
                CaseActMapper.Row.bySystem(file, rev, now, "remind", step, title),
                null,
                TaskActed.withoutForm(file, rev, now, "", step, "remind", Actor.SYSTEM, title));
    }

    private static String resolve(String to, DelegateExecution step) {
        return VARIABLE.matcher(to)
                .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(step.getVariable(name.group(1)))));
    }

    private static String fill(String words, CaseFile file) {
        // All in one go: a title may itself read “{number}”.
        return PLACE.matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "title" -> file.title();
                            case "number" -> file.number();
                            default -> file.step();
                        }));
    }
}
