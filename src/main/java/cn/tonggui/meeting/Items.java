package cn.tonggui.meeting;

import cn.tonggui.forms.Given;
import cn.tonggui.meeting.vote.Motion;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The matters of an agenda: collected, reviewed, discussed, voted on, resolved. Within the transaction of the case. */
@Component
class Items {

    private final ItemMapper mapper;
    private final Talk talk;

    Items(ItemMapper mapper, Talk talk) {
        this.mapper = mapper;
        this.talk = talk;
    }

    /** In the order of the agenda. */
    List<Item> of(String meeting) {
        return mapper.of(meeting);
    }

    Optional<Item> find(String meeting, String ref) {
        return of(meeting).stream().filter(item -> item.ref().equals(ref)).findFirst();
    }

    /** @throws IllegalStateException nothing is discussed */
    Item current(Meeting meeting) {
        return find(meeting.caseId(), Integer.toString(meeting.discussed()))
                .orElseThrow(() -> new IllegalStateException(meeting.number() + " has no item " + meeting.discussed()));
    }

    void replace(String meeting, List<Item> items) {
        List<Item> before = of(meeting);
        if (!before.isEmpty()) {
            talk.forget(before);
            mapper.clear(meeting);
        }
        if (!items.isEmpty()) {
            mapper.write(items);
        }
    }

    /** Numbers them in this order. */
    void place(List<Item> sorted) {
        if (!sorted.isEmpty()) {
            mapper.place(IntStream.range(0, sorted.size())
                    .mapToObj(at -> new ItemMapper.Placed(sorted.get(at).id(), at + 1))
                    .toList());
        }
    }

    void decide(List<ItemMapper.Decided> decided) {
        if (!decided.isEmpty()) {
            mapper.decide(decided);
        }
    }

    /** Those that stand at the same place, all at once. */
    void move(List<Item> some, ItemState to) {
        if (!some.isEmpty()) {
            ItemState from = some.get(0).state();
            if (mapper.moveAll(some, from, to) != some.size()) {
                throw new IllegalStateException(
                        "not all items of " + some.get(0).meeting() + " are " + from);
            }
        }
    }

    void move(Item item, ItemState to) {
        if (item.state() != to && mapper.move(item.id(), item.state(), to) != 1) {
            throw new IllegalStateException("item " + item.id() + " is no longer " + item.state());
        }
    }

    void discuss(Item item, Given given) {
        mapper.discuss(item.id(), given.text("observerWords"), given.text("way"));
        talk.discuss(item, given.rows("opinions"), given.people("recused"));
        move(item, ItemState.DISCUSSED);
    }

    void voters(Item item, int voters) {
        mapper.voters(item.id(), voters);
    }

    void count(Item item, Motion.Votes votes) {
        mapper.votes(item.id(), votes.yes(), votes.no(), votes.abstain());
    }

    void passed(Item item, boolean passed) {
        mapper.passed(item.id(), passed);
    }

    /** A vote of the members' meeting, entered as totals. */
    void decide(Item item, Motion.Votes votes, int voters, String way, boolean passed) {
        mapper.discuss(item.id(), "", way);
        mapper.voters(item.id(), voters);
        mapper.votes(item.id(), votes.yes(), votes.no(), votes.abstain());
        mapper.passed(item.id(), passed);
        move(item, passed ? ItemState.PASSED : ItemState.NOT_PASSED);
    }

    void resolve(Item item, String kind, String words, String no, ItemState to) {
        mapper.resolve(item.id(), kind, words, no);
        move(item, to);
    }

    void answer(List<ItemMapper.Answered> answers) {
        if (!answers.isEmpty()) {
            mapper.answer(answers);
        }
    }

    /** Whether the branch has resolved something under that number since the action was opened. */
    boolean resolvedSince(String action, String resolutionNo) {
        return mapper.resolvedSince(action, resolutionNo) > 0;
    }
}
