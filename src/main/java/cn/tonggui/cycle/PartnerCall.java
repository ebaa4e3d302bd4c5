package cn.tonggui.cycle;

import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.notification.News;
import cn.tonggui.notification.NoticeKind;
import cn.tonggui.notification.Notifier;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells both heads what waits for their signature, and those whom it binds what became of it. */
@Component
class PartnerCall {

    private final Notifier notifier;
    private final Cycles cycles;
    private final PartnerEffect effect;
    private final CycleWords words;

    PartnerCall(Notifier notifier, Cycles cycles, PartnerEffect effect, CycleWords words) {
        this.notifier = notifier;
        this.cycles = cycles;
        this.effect = effect;
        this.words = words;
    }

    void ask(Cycle cycle, Addition one, Viewer by) {
        tell(
                cycle,
                one,
                words.say("cycle.addition.asked", by.name(), effect.about(one)),
                one.reason(),
                heads(cycle).filter(person -> !person.equals(by.id().value())));
    }

    /** The unit's secretary and who is to do it hear of it with both heads and who proposed it. */
    void done(Cycle cycle, Addition one) {
        String unit = effect.alone(one).unit();
        Stream<String> bound = cycles.members(cycle.caseId()).stream()
                .filter(member -> member.unit().equals(unit))
                .map(CycleMapper.Member::partyHead);
        tell(
                cycle,
                one,
                words.say("cycle.addition.done", effect.about(one)),
                one.reason(),
                Stream.of(heads(cycle), bound, Stream.of(one.proposer(), one.owner()))
                        .flatMap(people -> people));
    }

    void refused(Cycle cycle, Addition one, String why) {
        tell(
                cycle,
                one,
                words.say("cycle.addition.refused", effect.about(one)),
                why,
                Stream.concat(heads(cycle), Stream.of(one.proposer())));
    }

    private static Stream<String> heads(Cycle cycle) {
        return Stream.of(cycle.partyHead(), cycle.businessHead());
    }

    private void tell(Cycle cycle, Addition one, String title, String more, Stream<String> people) {
        String page = "/cycles/" + cycle.caseId() + "/additions/" + one.no();
        News news = new News(NoticeKind.NEWS, title, more, page, cycle.caseId(), cycle.number());
        notifier.tell(
                news,
                people.filter(Objects::nonNull)
                        .filter(person -> !person.isEmpty())
                        .distinct()
                        .map(PersonId::new)
                        .toList());
    }
}
