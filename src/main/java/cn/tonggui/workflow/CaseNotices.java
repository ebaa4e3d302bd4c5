package cn.tonggui.workflow;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Token;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a notice step of a drawing says and to whom, from the ledger; kept as an act of the system. */
@Component
public class CaseNotices {

    private static final Pattern PLACE = Pattern.compile("\\{(title|number|step)}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final ProcessLibrary library;
    private final CaseTurns turns;
    private final TraceMapper trace;
    private final ReminderActs acts;

    CaseNotices(ProcessLibrary library, CaseTurns turns, TraceMapper trace, ReminderActs acts) {
        this.library = library;
        this.turns = turns;
        this.trace = trace;
        this.acts = acts;
    }

    /** @param tokens and {@code people}: to whom; words are ready to be shown */
    public record CaseNotice(
            String caseId, String caseNumber, List<Token> tokens, List<PersonId> people, String title, String words) {}

    /**
     * What to tell, kept as told.
     *
     * @return empty when it hangs on the timer of a step and was told before for the same deadline: a step entered again after
     *     its deadline fires at once
     * @throws IllegalStateException when the ledger has no notice of the step's id
     */
    public Optional<CaseNotice> notice(DelegateExecution step) {
        CaseTurn turn = turns.of(step.getProcessInstanceId());
        ProcessFiles files = library.version(step.getProcessDefinitionId());
        String id = step.getCurrentActivityId();
        Ledger.Notice notice = files.ledger().notices().get(id);
        if (notice == null) {
            throw new IllegalStateException("ledger '" + files.ledger().title() + "' has no notice " + id);
        }
        if (deadlines(files, step).anyMatch(dueAt -> acts.given(turn, id, dueAt))) {
            return Optional.empty();
        }
        List<Token> tokens = new ArrayList<>();
        List<PersonId> people = new ArrayList<>();
        for (String to : notice.to()) {
            for (String whom : resolve(to, step)) {
                if (whom.contains("@")) {
                    tokens.add(Token.parse(whom));
                } else {
                    people.add(new PersonId(whom));
                }
            }
        }
        CaseFile file = turn.file();
        String title = fill(notice.title(), file);
        acts.keep(turn, id, title);
        return Optional.of(new CaseNotice(file.id(), file.number(), tokens, people, title, fill(notice.words(), file)));
    }

    /** When the open tasks are due on whose timer this notice hangs; none when it hangs on no timer. */
    private Stream<LocalDateTime> deadlines(ProcessFiles files, DelegateExecution step) {
        FlowNode node = (FlowNode) files.model().getFlowElement(step.getCurrentActivityId());
        Set<String> timed = node.getIncomingFlows().stream()
                .map(SequenceFlow::getSourceFlowElement)
                .filter(BoundaryEvent.class::isInstance)
                .map(source -> ((BoundaryEvent) source).getAttachedToRefId())
                .collect(Collectors.toSet());
        if (timed.isEmpty()) {
            return Stream.empty();
        }
        return trace.open(step.getProcessInstanceId()).stream()
                .filter(task -> timed.contains(task.step()))
                .map(TraceMapper.Open::dueAt);
    }

    /** Several where the variable is a list of people. */
    private static List<String> resolve(String to, DelegateExecution step) {
        Matcher whole = VARIABLE.matcher(to);
        if (whole.matches() && step.getVariable(whole.group(1)) instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return List.of(VARIABLE.matcher(to)
                .replaceAll(name -> Matcher.quoteReplacement(String.valueOf(step.getVariable(name.group(1))))));
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
