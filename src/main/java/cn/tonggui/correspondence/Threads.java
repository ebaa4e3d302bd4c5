package cn.tonggui.correspondence;

import cn.tonggui.correspondence.ThreadMapper.Line;
import cn.tonggui.correspondence.ThreadMapper.Party;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.organisation.Person;
import cn.tonggui.workflow.CaseAction;
import cn.tonggui.workflow.CaseRef;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 沟通: questions on a case with their answers, whatever the step, and after the case ended too. */
@Component
class Threads {

    private final ThreadMapper rows;
    private final Cases cases;
    private final Handlers handlers;
    private final Bell bell;
    private final Clock clock;

    Threads(ThreadMapper rows, Cases cases, Handlers handlers, Bell bell, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.handlers = handlers;
        this.bell = bell;
        this.clock = clock;
    }

    /** @param fresh whether something of it is new to the viewer, who takes part */
    record Shown(
            String id,
            String askerName,
            String question,
            LocalDateTime at,
            String asked,
            List<Answer> answers,
            List<Party> parties,
            boolean fresh) {}

    record Answer(String authorName, String words, LocalDateTime at) {}

    /** The case's questions, latest first; two statements. The viewer may read the case. */
    List<Shown> on(String caseId, Viewer viewer) {
        Map<String, List<Line>> threads = rows.onCase(caseId).stream()
                .collect(Collectors.groupingBy(Line::id, LinkedHashMap::new, Collectors.toList()));
        if (threads.isEmpty()) {
            return List.of();
        }
        Map<String, List<Party>> parties =
                rows.partiesOn(caseId).stream().collect(Collectors.groupingBy(Party::thread));
        return threads.entrySet().stream()
                .map(thread -> shown(thread.getValue(), parties.get(thread.getKey()), viewer))
                .toList();
    }

    /** @throws NotFound no such question on the case */
    Shown require(String caseId, String thread, Viewer viewer) {
        return on(caseId, viewer).stream()
                .filter(shown -> shown.id().equals(thread))
                .findFirst()
                .orElseThrow(() -> new NotFound("thread"));
    }

    /** One who takes part has read it up to now. */
    @Transactional
    void seen(Shown thread, Viewer viewer) {
        if (thread.fresh()) {
            rows.seen(thread.id(), viewer.id().value(), LocalDateTime.now(clock));
        }
    }

    /** @param people who are asked and may read the case from now on; without any, those who have it are told */
    void ask(CaseRef ref, CaseView item, List<Person> people, String words, Viewer viewer) {
        String about = people.isEmpty() ? "" : bell.words("correspondence.to", Handlers.names(people));
        CaseAction.Beside act = new CaseAction.Beside(ref, "consult", words, about, Handlers.ids(people));
        cases.perform(act, viewer, () -> {
            String thread = PublicId.next();
            LocalDateTime now = LocalDateTime.now(clock);
            rows.insert(thread, item.id(), viewer.id().value(), viewer.name(), words, now);
            Party asker = new Party(thread, viewer.id().value(), viewer.name(), false, now);
            Stream<Party> asked =
                    people.stream().map(person -> new Party(thread, person.id().value(), person.name(), true, null));
            rows.join(Stream.concat(Stream.of(asker), asked).toList());
            List<PersonId> told = people.isEmpty()
                    ? Handlers.ids(handlers.people(handlers.others(item, viewer)))
                    : Handlers.ids(people);
            tell("asked", item, thread, words, viewer, told);
        });
    }

    void answer(CaseRef ref, CaseView item, Shown thread, String words, Viewer viewer) {
        String me = viewer.id().value();
        String about = bell.words("correspondence.of-question", thread.askerName());
        cases.perform(new CaseAction.Beside(ref, "answer", words, about, List.of()), viewer, () -> {
            LocalDateTime now = LocalDateTime.now(clock);
            rows.answer(thread.id(), me, viewer.name(), words, now);
            if (rows.seen(thread.id(), me, now) == 0) {
                rows.join(List.of(new Party(thread.id(), me, viewer.name(), false, now)));
            }
            List<PersonId> others = thread.parties().stream()
                    .map(Party::person)
                    .filter(person -> !person.equals(me))
                    .map(PersonId::new)
                    .toList();
            tell("answered", item, thread.id(), words, viewer, others);
        });
    }

    private void tell(String key, CaseView item, String thread, String words, Viewer viewer, List<PersonId> people) {
        bell.tell(
                NoticeKind.NEWS,
                key,
                new Bell.About(item.id(), item.number(), item.title()),
                viewer.name(),
                words,
                "/cases/" + item.id() + "/threads/" + thread,
                people);
    }

    private static Shown shown(List<Line> lines, List<Party> parties, Viewer viewer) {
        Line first = lines.get(0);
        List<Answer> answers = new ArrayList<>();
        for (Line line : lines) {
            if (line.words() != null) {
                answers.add(new Answer(line.authorName(), line.words(), line.answeredAt()));
            }
        }
        LocalDateTime last = answers.isEmpty()
                ? first.askedAt()
                : answers.get(answers.size() - 1).at();
        boolean fresh = parties.stream()
                .filter(party -> party.person().equals(viewer.id().value()))
                .anyMatch(party -> party.seenAt() == null || party.seenAt().isBefore(last));
        String asked =
                parties.stream().filter(Party::asked).map(Party::personName).collect(Collectors.joining("、"));
        return new Shown(
                first.id(), first.askerName(), first.question(), first.askedAt(), asked, answers, parties, fresh);
    }
}
