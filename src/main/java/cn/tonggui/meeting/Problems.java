package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.meeting.vote.Risk;
import cn.tonggui.workflow.StepAt;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The problems of a branch, from the report to the answer. Within the transaction of the case. */
@Component
class Problems {

    private final ProblemMapper mapper;
    private final Clock clock;

    Problems(ProblemMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    void raise(StepAt at, Given given) {
        mapper.raise(
                at.caseId(),
                at.caseNumber(),
                at.unit().value(),
                given.text("subject"),
                given.text("factor"),
                given.text("place"),
                given.yes("urgent"),
                at.initiator(),
                given.text("display").equals("named") ? "named" : "anonymous",
                LocalDateTime.now(clock));
    }

    Problem require(String caseId) {
        return mapper.find(caseId).orElseThrow(() -> new NotFound("problem", caseId));
    }

    List<Problem> pool(Meeting meeting) {
        return mapper.pool(meeting.unit(), meeting.caseId());
    }

    /** Case numbers by case id, of those that the meeting takes up. */
    Map<String, String> numbers(String meeting) {
        return mapper.numbersOf(meeting).stream()
                .collect(Collectors.toMap(ProblemMapper.Numbered::caseId, ProblemMapper.Numbered::number));
    }

    /** @return the level in a word, empty where nothing is graded */
    String grade(String caseId, Given given, Risk.Levels levels) {
        Optional<Integer> likelihood = given.find("likelihood");
        Optional<Integer> severity = given.find("severity");
        boolean graded = likelihood.isPresent() && severity.isPresent();
        String level = graded
                ? new Risk(likelihood.get(), severity.get())
                        .level(levels)
                        .name()
                        .toLowerCase(Locale.ROOT)
                : "";
        mapper.grade(
                caseId,
                graded ? likelihood.get() : null,
                graded ? severity.get() : null,
                level,
                given.text("kind"),
                given.yes("aboutSecretary"),
                LocalDateTime.now(clock));
        return level;
    }

    /** @throws IllegalStateException somebody moved it meanwhile */
    void move(String caseId, ProblemState to) {
        ProblemState from = require(caseId).state();
        if (from != to && mapper.move(caseId, from, to) != 1) {
            throw new IllegalStateException("problem " + caseId + " is no longer " + from);
        }
    }

    /** All at once. */
    void putOnAgenda(List<String> cases) {
        if (!cases.isEmpty()) {
            mapper.moveAll(cases, ProblemState.ON_AGENDA);
        }
    }

    /** Those that were on an agenda wait for another one again. */
    void putBack(List<Problem> some) {
        Map<Boolean, List<String>> cases = some.stream()
                .collect(Collectors.partitioningBy(
                        one -> one.carryCount() > 0, Collectors.mapping(Problem::caseId, Collectors.toList())));
        cases.forEach((carried, ids) -> {
            if (!ids.isEmpty()) {
                mapper.moveAll(ids, carried ? ProblemState.CARRIED_OVER : ProblemState.QUEUED);
            }
        });
    }

    /** Put off once more: it comes up at the next meeting. @return how often by now */
    int carry(String caseId) {
        mapper.carry(caseId);
        return require(caseId).carryCount();
    }

    /** What was put off is discussed after all. */
    void takeBack(String caseId) {
        mapper.takeBack(caseId);
    }

    /**
     * @return the problem it goes into
     * @throws RuleBroken {@code agenda-merge-unknown} the branch has no other open problem of that number
     */
    Problem merge(Problem problem, String number) {
        Problem into = mapper.openAs(problem.unit(), number)
                .filter(other -> !other.caseId().equals(problem.caseId()) && other.mergedInto() == null)
                .orElseThrow(() -> new RuleBroken("agenda-merge-unknown", number).at("duplicateOf"));
        mapper.merge(problem.caseId(), into.caseId());
        return into;
    }

    void part(String caseId) {
        mapper.merge(caseId, null);
    }

    List<String> mergedInto(String caseId) {
        return mapper.mergedInto(caseId);
    }

    void answered(String caseId) {
        mapper.answered(caseId, LocalDateTime.now(clock));
    }

    /** Nothing more comes of it, if it is one that is open. */
    void drop(String caseId) {
        mapper.close(caseId, ProblemState.CLOSED, null, "", LocalDateTime.now(clock));
    }

    /** What was rejected or handed up stays so. */
    void close(String caseId, @Nullable Integer rating, String answer) {
        ProblemState state = require(caseId).state();
        boolean stays = state == ProblemState.REJECTED || state == ProblemState.TRANSFERRED;
        mapper.close(
                caseId,
                stays ? state : ProblemState.CLOSED,
                rating,
                Objects.requireNonNullElse(answer, ""),
                LocalDateTime.now(clock));
    }
}
